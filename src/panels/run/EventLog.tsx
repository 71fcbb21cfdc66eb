import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { run } from '#store/run.ts';
import { eventAt, useRun, type SimEvent } from '#store/run-store.ts';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import { cx } from '#ui/cx.ts';
import { clockText } from './clock-text.ts';
import { keyedRow, shownRows } from './log-rows.ts';

const rowPx = 26;

/** All that has happened, the latest first. Only the rows in sight are there, so it may be as long as it likes. */
export function EventLog({
  selected,
  onSelect,
}: {
  selected: number | undefined;
  onSelect: (number: number) => void;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const count = useRun((state) => state.eventCount);
  const { from, to, follow } = useWindow(list, count);
  const numbers = Array.from({ length: to - from }, (_, i) => count - 1 - from - i);
  useEffect(() => {
    if (to > from) run.wantEvents(count - to, count - from);
  }, [from, to, count]);

  const keys = (event: KeyboardEvent): void => {
    const row = keyedRow(event.key, selected === undefined ? undefined : count - 1 - selected, count);
    if (row === undefined) return;
    event.preventDefault();
    onSelect(count - 1 - row);
    bringIntoView(list.current!, row);
  };
  const isInSight = selected !== undefined && numbers.includes(selected);
  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Events"
      tabIndex={0}
      aria-activedescendant={isInSight ? `${id}-${selected}` : undefined}
      onKeyDown={keys}
      onScroll={follow}
      className="relative min-h-24 flex-1 overflow-y-auto -outline-offset-2"
    >
      {count === 0 && (
        <p className="px-4 py-2 text-muted">Nothing has happened yet. Play, or do something to the run.</p>
      )}
      <div role="presentation" style={{ height: count * rowPx }}>
        {numbers.map((number, i) => (
          <EventRow
            key={number}
            id={`${id}-${number}`}
            number={number}
            place={from + i}
            count={count}
            isSelected={number === selected}
            onSelect={onSelect}
          />
        ))}
      </div>
    </div>
  );
}

interface EventRowProps {
  id: string;
  number: number;
  place: number;
  count: number;
  isSelected: boolean;
  onSelect: (number: number) => void;
}

function EventRow({ id, number, place, count, isSelected, onSelect }: EventRowProps) {
  const event = useRun((state) => eventAt(state, number));
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={place + 1}
      aria-setsize={count}
      onClick={() => onSelect(number)}
      style={{ top: place * rowPx, height: rowPx }}
      className={cx(
        'absolute inset-x-0 flex items-center gap-2 px-4',
        isSelected ? 'bg-wash' : 'hover:bg-inset',
      )}
    >
      <span className="w-16 shrink-0 text-right font-mono text-mono text-muted">
        {event && clockText(event.atMs)}
      </span>
      <span className="w-4 shrink-0">{event && <Mark level={event.level} />}</span>
      <span className={cx('truncate', event?.level === 'detail' && 'text-muted')}>{event?.words ?? '…'}</span>
    </div>
  );
}

function Mark({ level }: { level: SimEvent['level'] }) {
  if (level === 'problem') return <SeverityIcon severity="error" label="Problem" size={14} />;
  return level === 'notable' ? <SeverityIcon severity="info" label="Notable" size={14} /> : null;
}

/** Which rows are in sight. New ones come on top; who has scrolled down goes on seeing the same ones. */
function useWindow(list: React.RefObject<HTMLDivElement | null>, count: number) {
  const [view, setView] = useState({ topPx: 0, heightPx: 0 });
  const before = useRef(count);
  const follow = (): void => {
    const { scrollTop, clientHeight } = list.current!;
    setView({ topPx: scrollTop, heightPx: clientHeight });
  };
  useEffect(() => {
    const observer = new ResizeObserver(follow);
    observer.observe(list.current!);
    return () => observer.disconnect();
    // oxlint-disable-next-line react/exhaustive-deps -- it reads nothing but the list
  }, []);
  useLayoutEffect(() => {
    const element = list.current!;
    if (element.scrollTop > 0) element.scrollTop += (count - before.current) * rowPx;
    before.current = count;
  }, [list, count]);
  return { ...shownRows(view.topPx, view.heightPx, rowPx, count), follow };
}

function bringIntoView(list: HTMLDivElement, row: number): void {
  const [top, bottom] = [row * rowPx, (row + 1) * rowPx];
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
