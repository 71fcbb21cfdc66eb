import { useEffect } from 'react';
import { run } from '#store/run.ts';
import { eventAt, useRun, type SimEvent } from '#store/run-store.ts';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import { cx } from '#ui/cx.ts';
import { clockText } from './clock-text.ts';

/** Two lines of words, and air. */
export const rowPx = 44;

interface EventRowProps {
  id: string;
  number: number;
  place: number;
  count: number;
  isSelected: boolean;
  onSelect: (number: number) => void;
  onGoTo: (number: number) => void;
}

/** One event in the log: when, how much it matters, and what it says in two lines at most. */
export function EventRow({ id, number, place, count, isSelected, onSelect, onGoTo }: EventRowProps) {
  const event = useRun((state) => eventAt(state, number));
  const isMissing = event === undefined;
  // Words that were there are forgotten when another future begins.
  useEffect(() => {
    if (isMissing) run.wantEvents(number, number + 1);
  }, [isMissing, number]);
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={place + 1}
      aria-setsize={count}
      onClick={() => onSelect(number)}
      onDoubleClick={() => onGoTo(number)}
      style={{ top: place * rowPx, height: rowPx }}
      className={cx(
        'absolute inset-x-0 flex gap-2 border-b border-line px-3 py-1',
        isSelected ? 'bg-wash' : 'hover:bg-inset',
      )}
    >
      <span className="w-14 shrink-0 text-right font-mono text-mono text-muted">
        {event && clockText(event.atMs)}
      </span>
      <span className="flex h-5 w-3.5 shrink-0 items-center">{event && <Mark level={event.level} />}</span>
      <span
        title={event?.words}
        className={cx(
          'line-clamp-2 min-w-0 leading-4.5 break-words',
          event?.level === 'detail' && 'text-muted',
          event && isLoud(event) && 'font-medium',
        )}
      >
        {event?.words ?? '…'}
      </span>
    </div>
  );
}

const isLoud = ({ level }: SimEvent): boolean => level === 'problem' || level === 'notable';

function Mark({ level }: { level: SimEvent['level'] }) {
  if (level === 'problem') return <SeverityIcon severity="error" label="Problem" size={14} />;
  return level === 'notable' ? <SeverityIcon severity="info" label="Notable" size={14} /> : null;
}
