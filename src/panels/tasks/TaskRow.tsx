import { run } from '#store/run.ts';
import { runStore, useRun } from '#store/run-store.ts';
import { revisionLabel, revisionToken } from '#store/revision-look.ts';
import { unborn } from '#store/run-states.ts';
import { cx } from '#ui/cx.ts';
import { namesPx, rowPx } from './gantt-paint.ts';
import { isFailure, phaseNumber, phaseOf, stopCodeName } from './task-phases.ts';

interface TaskRowProps {
  id: string;
  task: number;
  place: number;
  count: number;
  isSelected: boolean;
}

/** The name of a task and what it does at the playhead; its bar is painted over the row. */
export function TaskRow({ id, task, place, count, isSelected }: TaskRowProps) {
  // Its state follows the playhead.
  useRun(({ atMs }) => atMs);
  const { record, tasks } = run.timeline;
  const { about } = runStore.getState();
  const revision = record.revisions[record.revision.data[task]!];
  const zone = about?.zones[record.zone.data[task]!];
  const state = tasks.states[task] ?? unborn;
  const phase = state === unborn ? undefined : phaseOf(phaseNumber(state));
  const code = record.stopCode.data[task] ?? 0;
  const hasFailed = phase?.name === 'STOPPED' && isFailure(code);
  const name = revisionLabel(
    about?.workloads[record.workload.data[task]!]?.name ?? '',
    revision?.number ?? 0,
  );
  const says = phase === undefined ? 'not born yet' : phase.name;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={place + 1}
      aria-setsize={count}
      aria-label={`task ${task + 1}, ${name}${zone === undefined ? '' : `, zone ${zone}`}: ${says}${hasFailed ? `, ${stopCodeName(code)}` : ''}`}
      style={{ top: place * rowPx, height: rowPx }}
      className={cx('absolute inset-x-0', isSelected ? 'bg-wash' : 'hover:bg-inset')}
    >
      <div style={{ width: namesPx }} className="flex h-full items-center gap-1.5 pr-2 pl-3 text-sm">
        <span
          aria-hidden
          className="size-2.5 shrink-0 rounded-sm"
          style={{ background: `var(--color-${revisionToken(revision?.number ?? 1)})` }}
        />
        <span className="w-14 shrink-0 truncate tabular-nums">task {task + 1}</span>
        <span className="min-w-0 flex-1 truncate text-muted">{name}</span>
        <span
          className={cx('w-5 shrink-0 text-right font-semibold', hasFailed ? 'text-error' : 'text-muted')}
        >
          {phase?.letters ?? ''}
        </span>
      </div>
    </div>
  );
}
