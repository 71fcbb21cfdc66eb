import { table, u8 } from '../../kernel/table.ts';
import type { Lack, RoleNeeds } from '../../plan.ts';
import { state } from '../../system.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';

// Roles that are broken while a run goes on. What is wrong with them as drawn is in `Revision.lacks`.

/** What has been taken from a role: its permissions, or the trust by which ECS assumes it. */
export const Broken = { NO: 0, PERMISSIONS: 1, TRUST: 2 } as const;

export const roleState = state((world) => {
  /** Rows as in `plan.workloads`. */
  const workloads = table({ execution: u8(), task: u8() });
  for (let i = 0; i < world.plan.workloads.length; i++) workloads.add();
  /** Rows as in `plan.groups`. */
  const groups = table({ instance: u8() });
  for (let i = 0; i < world.plan.groups.length; i++) groups.add();
  return { workloads, groups };
});

const noNeeds: RoleNeeds = { execution: [], instance: [], executionTrust: [], taskTrust: [] };

/** What roles lack now for a task to start: as drawn, and because they were broken since. */
export function roleLacks(world: World, task: number): readonly Lack[] {
  const { tasks, hosts } = world;
  const { workloads, groups } = roleState.of(world);
  const workload = tasks.workload[task]!;
  const revision = world.revisions[tasks.revision[task]!]!;
  const host = tasks.host[task]!;
  const execution = workloads.execution[workload] === Broken.PERMISSIONS;
  const instance = host !== none && groups.instance[hosts.group[host]!] === Broken.PERMISSIONS;
  if (!execution && !instance) return revision.lacks;
  const { roleNeeds: needs = noNeeds } = revision;
  return [...revision.lacks, ...(execution ? needs.execution : []), ...(instance ? needs.instance : [])];
}

/** Why ECS cannot launch a task of a revision at all: it may not assume one of its roles. */
export function cannotAssumeNow(world: World, revision: number): Lack | undefined {
  const { workload, lacks, roleNeeds: needs = noNeeds } = world.revisions[revision]!;
  const { workloads } = roleState.of(world);
  const { execution, task } = workloads;
  if (lacks.length === 0 && execution[workload] === Broken.NO && task[workload] === Broken.NO)
    return undefined;
  const broken = [
    ...(workloads.execution[workload] === Broken.TRUST ? needs.executionTrust : []),
    ...(workloads.task[workload] === Broken.TRUST ? needs.taskTrust : []),
  ];
  return lacks.find(({ phase }) => phase === 'assume') ?? broken[0];
}

/**
 * Whether the application in the tasks of a workload is refused what it asks AWS for: its task role allows nothing.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
 */
export const isDeniedAccess = (world: World, workload: number): boolean =>
  roleState.of(world).workloads.task[workload] === Broken.PERMISSIONS;

/** Whether instances of a group that are launched now can join their cluster. */
export const canRegister = (world: World, group: number): boolean =>
  roleState.of(world).groups.instance[group] === Broken.NO;
