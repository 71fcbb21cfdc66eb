import { z } from '#model/zod.ts';
import { defineIntervention, workloadNamed } from '../intervention.ts';
import type { Plan } from '../plan.ts';
import { forTasks, isRunning, refuseTasks, taskArguments } from '../selectors/tasks.ts';
import { exitContainer, exitSidecar } from '../systems/task-lifecycle/crash.ts';

const outOfMemory = 'OutOfMemoryError: Container killed due to memory usage';
const killedExitCode = 137;

export const crashContainer = defineIntervention({
  do: 'crash-container',
  label: 'Crash a container',
  says: 'Lets a container of running tasks exit. If it is essential, its restart policy restarts it or the task stops.',
  schema: z.strictObject({
    ...taskArguments,
    container: z
      .string()
      .optional()
      .describe('Which container, by its name; the first essential one when left out.'),
    exitCode: z.int().min(0).max(255).default(1).describe('Its exit code.'),
    outOfMemory: z
      .boolean()
      .default(false)
      .describe('Whether it went over its memory limit: it is killed, and its exit code is 137.'),
  }),
  refuse: (plan, args) => refuseTasks(plan, args) ?? refuseContainer(plan, args),
  apply(world, args) {
    const exitCode = args.outOfMemory ? killedExitCode : args.exitCode;
    forTasks(world, args, { what: 'a running task', is: isRunning }, (task) => {
      const { containers } = world.revisions[world.tasks.revision[task]!]!;
      const container = containers.findIndex(({ name }) => name === args.container);
      if (containers[container]?.essential === false) exitSidecar(world, task, container, exitCode);
      else exitContainer(world, task, exitCode, args.outOfMemory ? outOfMemory : undefined, of(container));
    });
  },
});

/** The number of a container that was named; undefined for the first essential one. */
const of = (container: number): number | undefined => (container === -1 ? undefined : container);

function refuseContainer(
  plan: Plan,
  { service, container }: { service: string; container?: string | undefined },
): string | undefined {
  if (container === undefined) return undefined;
  const workload = workloadNamed(plan, service);
  const names = plan.revisions
    .filter((revision) => revision.workload === workload)
    .flatMap(({ containers }) => containers.map(({ name }) => name));
  if (names.includes(container)) return undefined;
  return `There is no container ${container} in service ${service}; there ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}.`;
}
