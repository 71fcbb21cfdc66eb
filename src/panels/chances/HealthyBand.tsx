import { useMemo } from 'react';
import type { SeedOutcome } from '#store/chances.ts';
import { lengthText } from '../compare/amounts.ts';
import { bandPath, chartBox, stepPath } from '../compare/step-path.ts';
import { bandOf } from './distribution.ts';

/** Healthy tasks over time: the middle of all runs, and between which numbers eight of ten of them are. */
export function HealthyBand({ seeds, service }: { seeds: readonly SeedOutcome[]; service: string }) {
  const { band, scale, lowest } = useMemo(() => {
    const endMs = Math.max(1000, ...seeds.map((each) => each.endMs));
    const curves = seeds.flatMap(({ workloads }) =>
      workloads.filter(({ name }) => name === service).map(({ healthy }) => healthy),
    );
    const found = bandOf(curves, endMs);
    const most = found.high.reduce((top, each) => Math.max(top, each), 1);
    const least = found.low.reduce((low, each) => Math.min(low, each), Infinity);
    return { band: found, scale: { endMs, most }, lowest: least };
  }, [seeds, service]);
  const { at, low, middle, high } = band;
  return (
    <section aria-label="Healthy tasks over time" className="flex min-w-44 flex-1 flex-col gap-1">
      <h2 className="font-semibold">Healthy tasks over time</h2>
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="h-0.5 w-4 bg-ok" /> middle
        </span>
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="h-2.5 w-4 border-y border-ok bg-ok/15" /> 8 of 10
        </span>
      </p>
      <div className="flex gap-1.5">
        <div aria-hidden className="flex flex-col justify-between text-right text-xs text-muted tabular-nums">
          <span>{scale.most}</span>
          <span>0</span>
        </div>
        <svg
          role="img"
          aria-label={`In 8 of 10 runs there are always at least ${lowest} healthy tasks`}
          viewBox={`0 0 ${chartBox.width} ${chartBox.height}`}
          preserveAspectRatio="none"
          className="h-20 min-w-0 flex-1 border-b border-l border-line fill-none [&_path]:[vector-effect:non-scaling-stroke]"
        >
          <path
            d={bandPath({ at, value: low }, { at, value: high }, scale)}
            className="fill-ok/15 stroke-ok/40"
          />
          <path d={stepPath({ at, value: middle }, scale)} className="stroke-ok" strokeWidth={2} />
        </svg>
      </div>
      <p aria-hidden className="flex justify-between pl-4 text-xs text-muted tabular-nums">
        <span>0 s</span>
        <span>{lengthText(scale.endMs)}</span>
      </p>
    </section>
  );
}
