import { ChartNoAxesCombined } from 'lucide-react';
import { setPreferences, usePreferences } from '#store/preferences.ts';
import { useRun } from '#store/run-store.ts';
import { Button } from '#ui/Button.tsx';
import { Menu } from '#ui/Menu.tsx';
import { cx } from '#ui/cx.ts';
import { ChartCard } from './ChartCard.tsx';
import type { ChartKind } from './chart-model.ts';
import { chartNow } from './chart-run.ts';
import { useCharts } from './charts-store.ts';
import { chartKinds } from './kinds/index.ts';
import { ServiceSelect } from './ServiceSelect.tsx';
import { SpanChoice } from './SpanChoice.tsx';

/** Charts of the rehearsal under one playhead. */
export function ChartsTab() {
  const about = useRun((state) => state.about);
  const chosen = useCharts(({ workload }) => workload);
  const shown = usePreferences(({ charts }) => charts);
  if (!about) return null;
  const workload = Math.min(chosen, about.workloads.length - 1);
  const there = chartKinds.filter((kind) => chartNow(kind, workload) !== undefined);
  const cards = there.filter(({ id }) => shown.includes(id));
  return (
    <div className="@container flex h-full min-h-0 flex-col">
      <div className="flex h-9 shrink-0 items-center gap-2 px-2">
        <ServiceSelect />
        <SpanChoice />
        <span className="flex-1" />
        <ChooseCharts there={there} />
      </div>
      {cards.length === 0 ? (
        <p className="px-3 py-2 text-muted">This run has none of the charts that are chosen.</p>
      ) : (
        <div
          className={cx(
            'grid min-h-0 flex-1 auto-rows-[minmax(11rem,1fr)] gap-x-4 gap-y-2 overflow-y-auto pb-2',
            cards.length > 1 && '@4xl:grid-cols-2',
          )}
        >
          {cards.map((kind) => (
            <ChartCard key={`${kind.id} ${workload}`} kind={kind} workload={workload} />
          ))}
        </div>
      )}
    </div>
  );
}

function ChooseCharts({ there }: { there: readonly ChartKind[] }) {
  const shown = usePreferences(({ charts }) => charts);
  const toggle = (id: string): void =>
    setPreferences({ charts: shown.includes(id) ? shown.filter((each) => each !== id) : [...shown, id] });
  return (
    <Menu
      align="end"
      trigger={
        <Button size="sm" variant="ghost" icon={<ChartNoAxesCombined size={14} />}>
          Choose charts
        </Button>
      }
      entries={chartKinds.map((kind) => {
        const isShown = shown.includes(kind.id);
        return {
          label: kind.label,
          checked: isShown,
          disabled: there.includes(kind) ? undefined : 'There is nothing of it in this run.',
          onSelect: () => toggle(kind.id),
        };
      })}
    />
  );
}
