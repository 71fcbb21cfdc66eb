import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import { run } from '#store/run.ts';
import { eventAt, runStore, useRun } from '#store/run-store.ts';
import { shownEvents, useShownEvents } from '#store/shown-events.ts';
import { askCanvas } from '#store/view.ts';
import { EventRow, rowPx } from './EventRow.tsx';
import { keyedRow } from './log-rows.ts';
import { bringIntoView, useWindow } from './log-window.ts';

/**
 * What has happened up to the playhead, the latest first. Only the rows in sight are there, so it may be as long as it
 * likes. Enter, or a double click, goes to the moment of an event and to the node it is about.
 */
export function EventLog({
  selected,
  onSelect,
}: {
  selected: number | undefined;
  onSelect: (number: number) => void;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const eventCount = useRun((state) => state.eventCount);
  // What has been found so far is outside React; the count says when there is more of it.
  useShownEvents((state) => state.found);
  const isFiltered = useShownEvents((state) => state.filter !== undefined);
  const count = shownEvents.shownCount(eventCount);
  const { from, to, follow } = useWindow(list, count, rowPx);
  const numbers = Array.from({ length: to - from }, (_, i) => shownEvents.shownAt(count - 1 - from - i));
  const rowOf = (number: number): number => count - 1 - shownEvents.placeOf(number);
  useInSight(list, selected, count);
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && selected !== undefined) return goTo(selected);
    const isShown = selected !== undefined && shownEvents.placeOf(selected) >= 0;
    const row = keyedRow(event.key, isShown ? rowOf(selected) : undefined, count);
    if (row === undefined) return;
    event.preventDefault();
    onSelect(shownEvents.shownAt(count - 1 - row));
    bringIntoView(list.current!, row, rowPx);
  };
  const isInSight = selected !== undefined && numbers.includes(selected);
  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Events"
      aria-describedby={`${id}-keys`}
      tabIndex={0}
      aria-activedescendant={isInSight ? `${id}-${selected}` : undefined}
      onKeyDown={keys}
      onScroll={follow}
      className="relative min-h-24 flex-1 overflow-y-auto -outline-offset-2"
    >
      <p id={`${id}-keys`} className="sr-only">
        Enter goes to the moment of the selected event.
      </p>
      {count === 0 && (
        <p className="px-4 py-2 text-muted">
          {isFiltered
            ? 'Nothing that passes the filter has happened by now.'
            : 'Nothing has happened yet. Play, or do something to the run.'}
        </p>
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
            onGoTo={goTo}
          />
        ))}
      </div>
    </div>
  );
}

/** What is chosen elsewhere is brought into sight here, once. */
function useInSight(
  list: RefObject<HTMLDivElement | null>,
  selected: number | undefined,
  count: number,
): void {
  const latestCount = useRef(count);
  useEffect(() => {
    latestCount.current = count;
  });
  useEffect(() => {
    const place = selected === undefined ? -1 : shownEvents.placeOf(selected);
    if (place >= 0) bringIntoView(list.current!, latestCount.current - 1 - place, rowPx);
  }, [list, selected]);
}

/** To the moment of an event, and to the node that it is about. */
function goTo(number: number): void {
  run.seekTo(run.timeline.record.eventAt.data[number]!);
  const state = runStore.getState();
  const workload = eventAt(state, number)?.workload;
  const node = workload === undefined ? undefined : state.about?.workloads[workload]?.node;
  if (node !== undefined) askCanvas({ do: 'reveal', ids: [node] });
}
