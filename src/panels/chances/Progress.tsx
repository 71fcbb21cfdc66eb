import { useChances } from '#store/chances.ts';
import { lengthText } from '../compare/amounts.ts';

/** How far it is, as a bar and in words. */
export function Progress() {
  const status = useChances((state) => state.status);
  const total = useChances((state) => state.total);
  const done = useChances(({ seeds }) => seeds.length);
  const leftMs = useChances((state) => state.leftMs);
  if (status === 'none') return null;
  return (
    <div className="flex min-w-40 flex-1 items-center gap-2">
      {status === 'running' && (
        <div
          role="progressbar"
          aria-label="Runs done"
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={done}
          className="h-1.5 max-w-48 min-w-16 flex-1 overflow-hidden rounded-full bg-line"
        >
          <div style={{ width: `${(100 * done) / total}%` }} className="h-full rounded-full bg-accent" />
        </div>
      )}
      <p role="status" className="text-sm text-muted tabular-nums">
        {status === 'cancelled' && 'Cancelled: '}
        {done} of {total}
        {status === 'done' && ' runs done'}
        {status === 'running' &&
          leftMs !== undefined &&
          leftMs > 3000 &&
          `, about ${lengthText(leftMs)} left`}
      </p>
    </div>
  );
}
