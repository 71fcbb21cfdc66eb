import { standaloneBoots } from '../../boot/ecs-runners.ts';
import type { Controller } from '../../controller.ts';
import { isSame } from '../../same.ts';
import { TaskState } from '../../world/tables.ts';
import { waitingSays } from '../ecs-service/task-says.ts';
import { standaloneTaskOf } from './spec.ts';

const asDrawn = 'and standalone tasks run as they are drawn at the beginning.';

/** What there is to say of tasks that nobody restarts: they have no deployments. */
export const standaloneController: Controller = {
  boots: standaloneBoots,
  runsOn: (workload) => standaloneTaskOf(workload)!,
  taskSays: (world, task) =>
    world.tasks.state[task] === TaskState.RUNNING
      ? { now: 'It runs. Nobody replaces it when it ends.', tone: 'ok' }
      : waitingSays(world, task),
  edits: {
    differs: (was, now) =>
      isSame({ ...was, index: 0 }, { ...now, index: 0 }) ? undefined : `${was.name} was changed, ${asDrawn}`,
    deeds: ({ name }, _, { isRevised }) =>
      isRevised ? `The task definition of ${name} was edited, ${asDrawn}` : [],
  },
};
