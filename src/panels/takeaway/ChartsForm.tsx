import { useState } from 'react';
import { preferencesStore } from '#store/preferences.ts';
import { run } from '#store/run.ts';
import { useRun } from '#store/run-store.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Field } from '#ui/Field.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import type { ChartKind } from '../charts/chart-model.ts';
import { svgToPng } from '../charts/chart-png.ts';
import { chartNow } from '../charts/chart-run.ts';
import { sheetSvg } from '../charts/chart-sheet.ts';
import { chartSvg } from '../charts/chart-svg.ts';
import { useCharts, windowNow } from '../charts/charts-store.ts';
import { chartKinds } from '../charts/kinds/index.ts';
import { ServiceSelect } from '../charts/ServiceSelect.tsx';
import { downloadBlob } from '../export/download.ts';
import { clockText } from '../run/clock-text.ts';
import { presentLook, runFileName } from './look.ts';
import { MakingFoot } from './MakingFoot.tsx';
import { useMaking } from './use-making.ts';

const formats = [
  { value: 'svg', label: 'SVG' },
  { value: 'png', label: 'PNG' },
] as const;
type Format = (typeof formats)[number]['value'];

const widthPx = 960;
const heightPx = 320;

/** These charts of the present run, one beneath the other. */
function sheetOf(kinds: readonly ChartKind[], workload: number): string {
  const { atMs, knownMs } = run.timeline;
  const { colour } = presentLook();
  const options = { window: windowNow(), knownMs, atMs, widthPx, heightPx, colour };
  const pictures = kinds.flatMap((kind) => {
    const model = chartNow(kind, workload);
    return model ? [{ svg: chartSvg(model, options), heightPx }] : [];
  });
  return sheetSvg(pictures, widthPx);
}

/** Charts as one picture, as they stand with the playhead where it is. */
export function ChartsForm() {
  const state = useMaking();
  const [format, setFormat] = useState<Format>('svg');
  const [chosen, setChosen] = useState<readonly string[]>(() => preferencesStore.getState().charts);
  const workload = useCharts((charts) => charts.workload);
  const atMs = useRun((each) => each.atMs);
  const there = chartKinds.filter((kind) => chartNow(kind, workload) !== undefined);
  const wanted = there.filter(({ id }) => chosen.includes(id));
  const save = (): void =>
    state.start(async () => {
      const svg = sheetOf(wanted, workload);
      const name = runFileName('charts', format);
      downloadBlob(name, format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await svgToPng(svg));
      return `Saved ${wanted.length === 1 ? 'one chart' : `${wanted.length} charts`} as ${name}.`;
    });
  return (
    <>
      <p className="pb-3 text-muted">
        One beneath the other, with the playhead at {clockText(atMs)} and the values there. What comes after
        it is drawn faintly.
      </p>
      <div className="flex flex-col gap-3">
        <ServiceSelect />
        <fieldset>
          <legend className="pb-1 font-medium">Charts</legend>
          <div className="grid grid-cols-3 gap-x-4 gap-y-1.5">
            {there.map(({ id, label }) => (
              <Checkbox
                key={id}
                label={label}
                checked={chosen.includes(id)}
                onChange={(isChosen) =>
                  setChosen(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id))
                }
              />
            ))}
          </div>
        </fieldset>
        <Field label="Format" group>
          <Segmented value={format} onChange={setFormat} options={formats} />
        </Field>
      </div>
      <MakingFoot
        state={state}
        label="Save the charts"
        unit="charts"
        refusal={wanted.length === 0 ? 'Choose a chart at least.' : undefined}
        onStart={save}
      />
    </>
  );
}
