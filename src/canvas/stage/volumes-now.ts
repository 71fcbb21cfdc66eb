import type { RunAbout } from '#store/run-store.ts';
import { TaskState } from '#store/state-names.ts';
import type { Note } from './badges-store.ts';
import { counted } from './badges-words.ts';
import type { Use } from './node-uses.ts';
import type { TaskTally } from './task-tally.ts';

const mountedBy: ReadonlySet<string> = new Set(['mount', 'declares']);

/** From the start of its containers until they have stopped, a task has its volumes. */
const holding = [TaskState.RUNNING, TaskState.DEACTIVATING, TaskState.STOPPING] as const;

/** How many tasks have a volume mounted, and whose; undefined for what is no volume of the run. */
export function volumeNote(
  { workloads }: RunAbout,
  tally: TaskTally,
  uses: readonly Use[],
): Note | undefined {
  const own = uses.filter(({ link }) => mountedBy.has(link));
  if (own.length === 0) return undefined;
  const owners = [...new Set(own.flatMap((use) => use.workloads))];
  const held = owners
    .map((workload) => ({
      name: workloads[workload]!.name,
      count: holding.reduce((sum, state) => sum + tally.inState(workload, state), 0),
    }))
    .filter(({ count }) => count > 0);
  const total = held.reduce((sum, { count }) => sum + count, 0);
  const verb = own.some(({ link }) => link === 'mount') ? 'mounted' : 'held';
  if (total === 0) return { lines: [`not ${verb}`], tone: 'plain' };
  return {
    lines: [
      `${verb} by ${counted(total, 'task')}`,
      held.map(({ name, count }) => `${name} ${count}`).join(' · '),
    ],
    tone: 'active',
  };
}
