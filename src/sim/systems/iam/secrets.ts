import { parameter } from '../../parameters.ts';
import { table, u8 } from '../../kernel/table.ts';
import type { Plan } from '../../plan.ts';
import { state, timer } from '../../system.ts';
import { never, TaskFlag, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { exitContainer } from '../task-lifecycle/crash.ts';

const page =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html';

export const wrongSecretCrashMs = parameter({
  name: 'wrongSecretCrashMs',
  value: 5000,
  basis: 'simplified',
  says: 'From the start of its containers until an application exits that got a secret with a wrong value.',
  source: page,
});

/** The secrets of a plan by name, in the order of the rows below. */
export const secretsOf = (plan: Plan): readonly string[] => [
  ...new Set(plan.revisions.flatMap(({ secrets = [] }) => secrets)),
];

export const secretState = state((world) => {
  const secrets = table({ wrong: u8() });
  for (let i = 0; i < secretsOf(world.plan).length; i++) secrets.add();
  return { secrets };
});

/** Tasks that are running with the value a secret had when they started. */
export function tasksWithSecret(world: World, name: string): number[] {
  const found: number[] = [];
  for (let task = 0; task < world.tasks.count; task++)
    if (world.tasks.state[task] === TaskState.RUNNING && readsSecret(world, task, name)) found.push(task);
  return found;
}

const readsSecret = (world: World, task: number, name: string): boolean =>
  world.revisions[world.tasks.revision[task]!]!.secrets?.includes(name) === true;

/** A task that starts with a wrong value crashes, and again whenever its restart policy has restarted it. */
export function expectWrongSecret(world: World, task: number): void {
  const { secrets } = secretState.of(world);
  if (secrets.count === 0) return;
  const isWarm = (world.tasks.flags[task]! & TaskFlag.WARM) !== 0;
  const got = secretsOf(world.plan).some(
    (name, row) => secrets.wrong[row] === 1 && readsSecret(world, task, name),
  );
  if (got && !isWarm) awaitCrash(world, task);
}

const awaitCrash = (world: World, task: number): void =>
  world.after(world.parameters.get(wrongSecretCrashMs), crashDue, task, world.tasks.stamp[task]!);

const crashDue = timer((world, task, stamp) => {
  const { tasks } = world;
  if (tasks.stamp[task] !== stamp || tasks.state[task] !== TaskState.RUNNING) return;
  if (tasks.hungAt[task] !== never && tasks.hungAt[task]! <= world.nowMs) return;
  exitContainer(world, task, 1);
  // Its environment was made with the task: a restart in place brings the same value.
  if (tasks.stamp[task] === stamp && tasks.state[task] === TaskState.RUNNING) awaitCrash(world, task);
});
