import type { NodeId } from '#model/design.ts';
import type { Intervention } from '#model/run.ts';
import type { RunAbout } from '#store/run-store.ts';
import { HostState, TaskState } from '#store/state-names.ts';
import type { Note } from './badges-store.ts';
import { counted } from './badges-words.ts';
import { clockOf } from './zone-names.ts';
import type { Use } from './node-uses.ts';
import type { TaskTally } from './task-tally.ts';

/** In which phase of its tasks or instances something is used, and how that is said. */
interface Phase {
  /** How many use it at this very moment. */
  readonly now: (tally: TaskTally, use: Use) => number;
  readonly says: (count: number) => string;
  /** What is said while nobody does. */
  readonly idle: (tally: TaskTally, use: Use) => string;
}

const inState =
  (...states: readonly number[]) =>
  (tally: TaskTally, { workloads }: Use): number =>
    workloads.reduce(
      (sum, workload) => sum + states.reduce((of, state) => of + tally.inState(workload, state), 0),
      0,
    );

const starting = inState(TaskState.ACTIVATING);
const running = inState(TaskState.RUNNING);

const phases: Partial<Record<Use['link'], Phase>> = {
  'execution-role': {
    now: starting,
    says: (count) => `starts ${counted(count, 'task')}`,
    idle: () => 'execution role, idle',
  },
  'task-role': {
    now: running,
    says: (count) => `${counted(count, 'task')} ${count === 1 ? 'acts' : 'act'} with it`,
    idle: () => 'task role, idle',
  },
  'instance-role': {
    now: (tally, { groups }) =>
      groups.reduce((sum, group) => sum + tally.hostsIn(group, HostState.LAUNCHING), 0),
    says: (count) => `${counted(count, 'instance')} ${count === 1 ? 'joins' : 'join'}`,
    idle: (tally, { groups }) => {
      const active = groups.reduce((sum, group) => sum + tally.hostsIn(group, HostState.ACTIVE), 0);
      return `agents of ${counted(active, 'instance')}`;
    },
  },
  'infrastructure-role': {
    now: inState(TaskState.PROVISIONING),
    says: (count) => `prepares ${counted(count, 'task')}`,
    idle: () => 'infrastructure role, idle',
  },
  image: {
    now: starting,
    says: (count) => `${counted(count, 'task')} ${count === 1 ? 'pulls' : 'pull'} from it`,
    idle: () => 'no pull under way',
  },
  'secret-variable': {
    now: starting,
    says: (count) => `${counted(count, 'task')} ${count === 1 ? 'reads' : 'read'} it`,
    idle: (tally, use) => `${counted(running(tally, use), 'task')} got it`,
  },
  logs: {
    now: running,
    says: (count) => `${counted(count, 'task')} ${count === 1 ? 'writes' : 'write'} to it`,
    idle: () => 'nobody writes',
  },
  uses: {
    now: running,
    says: (count) => `${counted(count, 'task')} ${count === 1 ? 'uses' : 'use'} it`,
    idle: () => 'nobody uses it',
  },
};

/** What a role, secret, registry, log group or resource says; undefined where a run makes no use of it. */
export function usedNote(tally: TaskTally, uses: readonly Use[]): Note | undefined {
  const told = uses.flatMap((use) => {
    const phase = phases[use.link];
    if (!phase) return [];
    const count = phase.now(tally, use);
    return [{ isActive: count > 0, words: count > 0 ? phase.says(count) : phase.idle(tally, use) }];
  });
  if (told.length === 0) return undefined;
  told.sort((a, b) => Number(b.isActive) - Number(a.isActive));
  return {
    lines: told.slice(0, 2).map(({ words }) => words),
    tone: told[0]!.isActive ? 'active' : 'plain',
  };
}

/** What roles have lost by a moment, and since when. Interventions are in order of time. */
export function brokenRoles(
  interventions: readonly Intervention[],
  about: RunAbout,
  uses: ReadonlyMap<NodeId, readonly Use[]>,
  atMs: number,
): ReadonlyMap<NodeId, Note> {
  const broken = new Map<string, { readonly lost: string; readonly sinceMs: number }>();
  for (const each of interventions) {
    if (each.atMs > atMs || (each.do !== 'break-role' && each.do !== 'mend-role')) continue;
    const role = String(each['role']);
    const key = `${role} ${ownerOf(each, about)}`;
    if (each.do === 'mend-role') broken.delete(key);
    else broken.set(key, { lost: each['loses'] === 'trust' ? 'trust' : 'permissions', sinceMs: each.atMs });
  }
  const notes = new Map<NodeId, Note>();
  if (broken.size === 0) return notes;
  for (const [node, own] of uses) {
    for (const { link, workloads, groups } of own) {
      const owners = link === 'instance-role' ? groups : workloads;
      const found = owners.flatMap((owner) => broken.get(`${link.replace(/-role$/, '')} ${owner}`) ?? []);
      const [first] = found;
      if (!first) continue;
      const role = link.replace('-role', ' role');
      notes.set(node, {
        lines: [`${first.lost} lost at ${clockOf(first.sinceMs)}`, `broken ${role}`],
        tone: 'broken',
      });
    }
  }
  return notes;
}

/** The number of the workload, or for an instance role of the group, that an intervention names. */
function ownerOf({ role, service, group }: Intervention, { workloads, groups }: RunAbout): number {
  const [all, name] = role === 'instance' ? [groups, group] : [workloads, service];
  if (name === undefined) return role === 'instance' && groups.length === 1 ? 0 : -1;
  return all.findIndex((each) => each.name === name || each.node === name);
}
