import { useLayoutEffect, useMemo, useRef, type MouseEvent } from 'react';
import type { WorkloadOutcome } from '#store/compare.ts';
import { run } from '#store/run.ts';
import { clockText } from '../run/clock-text.ts';
import { useFollowPlayhead } from './follow-playhead.ts';
import { bandPath, chartBox, stepPath, type ChartScale } from './step-path.ts';

interface RunChartProps {
  title: string;
  outcome: WorkloadOutcome;
  /** The same for all runs that stand side by side. */
  scale: ChartScale;
}

/** Healthy tasks over the whole run, within floor and ceiling, and the playhead; a click goes there. */
export function RunChart({ title, outcome, scale }: RunChartProps) {
  const playhead = useRef<HTMLDivElement>(null);
  const { healthy, alive, floor, ceiling, lowestHealthy, peakTasks } = outcome;
  const paths = useMemo(
    () => ({
      band: bandPath(floor, ceiling, scale),
      floor: stepPath(floor, scale),
      ceiling: stepPath(ceiling, scale),
      alive: stepPath(alive, scale),
      healthy: stepPath(healthy, scale),
    }),
    [healthy, alive, floor, ceiling, scale],
  );
  const place = (atMs: number): void => {
    if (playhead.current) playhead.current.style.left = `${Math.min(100, (100 * atMs) / scale.endMs)}%`;
  };
  useFollowPlayhead(place);
  // A run that takes longer changes the scale of all of them while the playhead stands.
  useLayoutEffect(() => place(run.timeline.atMs));
  const seek = ({ currentTarget, clientX }: MouseEvent): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    run.seekTo(Math.round((scale.endMs * (clientX - left)) / width));
  };
  return (
    <figure className="flex gap-1.5">
      <div
        aria-hidden
        className="flex w-6 flex-col justify-between text-right text-xs text-muted tabular-nums"
      >
        <span>{scale.most}</span>
        <span>0</span>
      </div>
      <div className="min-w-0 flex-1">
        <div className="relative h-20 border-b border-l border-line" onClick={seek}>
          <svg
            role="img"
            aria-label={`Tasks of ${title} over ${clockText(scale.endMs)}: at least ${lowestHealthy} healthy, at most ${peakTasks} at a time`}
            viewBox={`0 0 ${chartBox.width} ${chartBox.height}`}
            preserveAspectRatio="none"
            className="size-full overflow-visible fill-none [&_path]:[vector-effect:non-scaling-stroke]"
          >
            <path d={paths.band} className="fill-wash" />
            <path d={paths.floor} className="stroke-muted" strokeWidth={1} strokeDasharray="4 3" />
            <path d={paths.ceiling} className="stroke-muted" strokeWidth={1} strokeDasharray="4 3" />
            <path d={paths.alive} className="stroke-muted" strokeWidth={1.25} />
            <path d={paths.healthy} className="stroke-ok" strokeWidth={2} />
          </svg>
          <div
            ref={playhead}
            aria-hidden
            className="pointer-events-none absolute inset-y-0 -ml-px w-0.5 bg-accent"
          />
        </div>
        <div aria-hidden className="flex justify-between pt-0.5 text-xs text-muted tabular-nums">
          <span>0:00</span>
          <span>{clockText(scale.endMs).replace(/\.\d$/, '')}</span>
        </div>
      </div>
    </figure>
  );
}
