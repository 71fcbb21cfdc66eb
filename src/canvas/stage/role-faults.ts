import { TaskState } from '#store/state-names.ts';
import { lifecycleOf } from '#store/state-names.ts';
import { unborn } from '#store/run-states.ts';
import type { RunTimeline } from '#store/run-timeline.ts';

/** What ECS does for a task with a role, and what it says when it may not. */
const phases = [
  { says: /unable to assume the role '(.+?)'/, words: 'cannot be assumed' },
  { says: /unable to retrieve secret|execution resource retrieval failed/, words: 'may not read secrets' },
  { says: /failed to download env files/, words: 'may not read env files' },
  { says: /CannotPull.+permissions to pull/, words: 'may not pull images' },
  { says: /failed to initialize logging driver/, words: 'may not write logs' },
] as const;

/** A role that stands in the way of tasks. */
export interface RoleFault {
  readonly workload: number;
  /** 'may not pull images'. */
  readonly words: string;
  /** The role that ECS names; where it names none it means the one that starts tasks. */
  readonly role: string | undefined;
  /** How many tasks it has cost by now. */
  readonly tasks: number;
}

/**
 * Roles that keep tasks from starting at the playhead. A fault holds from the first task that stops because of it until
 * a later one of its service gets past that phase.
 */
export function roleFaults({ record, tasks }: RunTimeline): readonly RoleFault[] {
  const known = record.texts.map((text) => {
    const phase = phases.find(({ says }) => says.test(text));
    return phase && { words: phase.words, role: phase.says.exec(text)?.[1] };
  });
  if (!known.some(Boolean)) return [];
  const faults = new Map<number, RoleFault | undefined>();
  for (let task = record.workload.length - 1; task >= 0; task--) {
    const state = tasks.states[task];
    const workload = record.workload.data[task]!;
    if (state === undefined || state === unborn || lifecycleOf(state) < TaskState.RUNNING) continue;
    const isToldToStop = lifecycleOf(state) > TaskState.RUNNING;
    const fault = isToldToStop ? known[record.stopText.data[task]!] : undefined;
    const found = faults.get(workload);
    // Those that came before and run well do not matter any more; those that failed alike are counted.
    if (!faults.has(workload)) faults.set(workload, fault && { ...fault, workload, tasks: 1 });
    else if (found && fault?.words === found.words)
      faults.set(workload, { ...found, tasks: found.tasks + 1 });
  }
  return [...faults.values()].filter((fault) => fault !== undefined);
}
