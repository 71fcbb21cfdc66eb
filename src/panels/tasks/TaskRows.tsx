import { useEffect, useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { run } from '#store/run.ts';
import { focusOn } from '#store/stage.ts';
import { historiesOf } from '#store/task-histories.ts';
import { windowNow } from '../charts/charts-store.ts';
import { keyedRow, shownRows } from '../run/log-rows.ts';
import { axisPx, namesPx, rowPx, stretchesOf, timeScale } from './gantt-paint.ts';
import { TaskRow } from './TaskRow.tsx';
import { useGantt } from './use-gantt.ts';

/** The list of tasks. Rows are there as far as they are in sight, and their bars are painted on one canvas over them. */
export function TaskRows({ tasks, focused }: { tasks: Int32Array; focused: number | undefined }) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ topPx: 0, heightPx: 0 });
  useGantt({ list, canvas, playhead, tasks, onView: setView });
  const { from, to } = shownRows(view.topPx, view.heightPx, rowPx, tasks.length);
  const row = focused === undefined ? -1 : tasks.indexOf(focused);
  useEffect(() => {
    if (row >= 0) bringIntoView(list.current!, row);
  }, [row]);

  const keys = (event: KeyboardEvent): void => {
    const next = keyedRow(event.key, row < 0 ? undefined : row, tasks.length);
    if (next !== undefined) focusOn({ what: 'task', number: tasks[next]! });
    else if (focused === undefined || !seekWithin(event.key, focused)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const press = (event: PointerEvent<HTMLDivElement>): void => {
    const box = list.current!.getBoundingClientRect();
    const at = Math.floor((event.clientY - box.top + list.current!.scrollTop) / rowPx);
    const task = tasks[at];
    if (task === undefined || event.button !== 0) return;
    focusOn({ what: 'task', number: task });
    const x = event.clientX - box.left;
    const pressedMs = timeScale(windowNow(), list.current!.clientWidth).atMs(x);
    if (x >= namesPx) run.seekTo(Math.round(Math.max(0, pressedMs)));
  };
  return (
    <div className="relative min-h-0 flex-1 overflow-hidden">
      <div
        ref={list}
        role="listbox"
        aria-label="Tasks"
        tabIndex={0}
        aria-activedescendant={row >= from && row < to ? `${id}-${focused}` : undefined}
        onKeyDown={keys}
        onPointerDown={press}
        style={{ top: axisPx }}
        className="absolute inset-x-0 bottom-0 overflow-x-hidden overflow-y-auto -outline-offset-2"
      >
        {tasks.length === 0 && <p className="px-3 py-1 text-muted">No task passes these filters.</p>}
        <div role="presentation" className="relative" style={{ height: tasks.length * rowPx }}>
          {[...tasks.subarray(from, to)].map((task, i) => (
            <TaskRow
              key={task}
              id={`${id}-${task}`}
              task={task}
              place={from + i}
              count={tasks.length}
              isSelected={task === focused}
            />
          ))}
        </div>
      </div>
      <canvas ref={canvas} aria-hidden className="pointer-events-none absolute inset-0 size-full" />
      <div
        ref={playhead}
        aria-hidden
        style={{ top: axisPx }}
        className="pointer-events-none absolute bottom-0 -left-px w-0.5 bg-accent"
      />
    </div>
  );
}

/** To the change of a task's state before or after the playhead, or to its birth. */
function seekWithin(key: string, task: number): boolean {
  const { record, knownMs } = run.timeline;
  const atMs = Math.floor(run.timeline.atMs);
  const stretches = stretchesOf(historiesOf(record), task, knownMs);
  const moments = [...stretches.map(({ fromMs }) => fromMs), ...stretches.slice(-1).map(({ toMs }) => toMs)];
  const found = {
    ArrowRight: () => moments.find((moment) => moment > atMs),
    ArrowLeft: () => moments.findLast((moment) => moment < atMs),
    Enter: () => moments[0],
  }[key];
  if (!found) return false;
  const moment = found();
  if (moment !== undefined) run.seekTo(moment);
  return true;
}

function bringIntoView(list: HTMLDivElement, row: number): void {
  const [top, bottom] = [row * rowPx, (row + 1) * rowPx];
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
