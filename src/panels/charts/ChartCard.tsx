import { Ellipsis } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { preferencesStore, setPreferences, usePreferences } from '#store/preferences.ts';
import { run } from '#store/run.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import { shapeOf, type ChartKind, type ChartModel } from './chart-model.ts';
import { chartNow } from './chart-run.ts';
import { shownCharts } from './charts-store.ts';
import { ChartTable } from './ChartTable.tsx';
import { Legend, writeValues } from './Legend.tsx';
import { PlotArea } from './PlotArea.tsx';
import { onPulse } from './pulse.ts';
import { saveChart } from './save-chart.ts';
import { tickText } from './ticks.ts';

/** A chart of the run with its legend; as a table where one prefers that. */
export function ChartCard({ kind, workload }: { kind: ChartKind; workload: number }) {
  const read = useCallback(() => chartNow(kind, workload), [kind, workload]);
  const [model, setModel] = useState(read);
  const [isTable, setTable] = useState(false);
  const legend = useRef<HTMLDivElement>(null);
  const time = useRef<HTMLSpanElement>(null);
  const hidden = useHidden(kind.id);
  const shape = useRef('');

  const onShown = useCallback((now: ChartModel, hoverMs: number | undefined): void => {
    if (shape.current !== shapeOf(now)) {
      shape.current = shapeOf(now);
      setModel(now);
    }
    const atMs = hoverMs ?? run.timeline.atMs;
    if (legend.current) writeValues(legend.current, now, atMs);
    if (time.current) time.current.textContent = hoverMs === undefined ? '' : `at ${tickText(atMs, true)}`;
  }, []);
  useEffect(() => {
    if (!isTable) return;
    return onPulse({
      changed: () => {
        const now = read();
        if (now) onShown(now, undefined);
      },
    });
  }, [isTable, read, onShown]);
  const legendCame = useCallback(
    (element: HTMLDivElement | null): void => {
      legend.current = element;
      if (element && model) writeValues(element, model, run.timeline.atMs);
    },
    [model],
  );
  if (!model) return null;
  return (
    <figure aria-label={model.title} className="@container flex min-h-0 min-w-0 flex-col">
      <figcaption className="flex items-start gap-1 pr-1 pl-3">
        <span title={model.title} className="h-5 max-w-1/2 shrink-0 truncate font-semibold">
          {model.title}
        </span>
        <div ref={legendCame} className="flex min-w-0 flex-1 pt-px">
          <Legend model={model} hidden={hidden.lines} onToggle={hidden.toggle} />
          <span ref={time} aria-hidden className="shrink-0 pt-0.5 pl-2 text-sm text-muted tabular-nums" />
        </div>
        <ChartMenu
          kind={kind}
          model={model}
          hidden={hidden.lines}
          isTable={isTable}
          onTable={() => setTable(!isTable)}
        />
      </figcaption>
      <div className="relative min-h-0 flex-1">
        {isTable ? (
          <ChartTable read={read} title={model.title} />
        ) : (
          <PlotArea title={model.title} model={read} hidden={hidden.read} onShown={onShown} />
        )}
      </div>
    </figure>
  );
}

/** Which lines of a chart are not drawn: remembered with the person's preferences. */
function useHidden(chart: string) {
  const all = usePreferences(({ hiddenLines }) => hiddenLines);
  const lines = useMemo(() => hiddenIn(all, chart), [all, chart]);
  const read = useCallback(() => hiddenIn(preferencesStore.getState().hiddenLines, chart), [chart]);
  const toggle = (line: string): void => {
    const key = `${chart}/${line}`;
    setPreferences({ hiddenLines: all.includes(key) ? all.filter((each) => each !== key) : [...all, key] });
  };
  return { lines, read, toggle };
}

const hiddenIn = (all: readonly string[], chart: string): ReadonlySet<string> =>
  new Set(all.filter((each) => each.startsWith(`${chart}/`)).map((each) => each.slice(chart.length + 1)));

interface ChartMenuProps {
  kind: ChartKind;
  model: ChartModel;
  hidden: ReadonlySet<string>;
  isTable: boolean;
  onTable: () => void;
}

function ChartMenu({ kind, model, hidden, isTable, onTable }: ChartMenuProps) {
  const isOnly = usePreferences(({ charts }) => charts.length === 1);
  return (
    <Menu
      align="end"
      trigger={<IconButton size="sm" label={`More about ${model.title}`} icon={<Ellipsis size={14} />} />}
      entries={[
        { label: 'As a table', checked: isTable, onSelect: onTable },
        { type: 'separator' },
        { label: 'Save as SVG', onSelect: () => void saveChart(model, hidden, 'svg') },
        { label: 'Save as PNG', onSelect: () => void saveChart(model, hidden, 'png') },
        { type: 'separator' },
        {
          label: 'Do not show this chart',
          disabled: isOnly ? 'It is the only one.' : undefined,
          onSelect: () => setPreferences({ charts: shownCharts().filter((id) => id !== kind.id) }),
        },
      ]}
    />
  );
}
