import { serviceBoots } from '../../boot/ecs-runners.ts';
import type { Controller, DeploymentStanding } from '../../controller.ts';
import { countOf } from '../../names.ts';
import { none, TaskState } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { deploy } from './deployments.ts';
import { serviceEdits } from './edits.ts';
import { limitSums, standingOf } from './explain-limits.ts';
import { deploymentLimits } from './limits.ts';
import { tasksStarted } from './reasons.ts';
import { ecsServiceOf, isDaemon, serviceSpec } from './spec.ts';
import { schedulerState } from './state.ts';
import { unjudgedSays, waitingSays } from './task-says.ts';

function limits(world: World, workload: number): { lower: number; upper: number } {
  const { minimumHealthyPercent, maximumPercent } = serviceSpec(world, workload);
  return deploymentLimits(world.workloads.desired[workload]!, minimumHealthyPercent, maximumPercent);
}

function standing(world: World, deployment: number): DeploymentStanding {
  const { rollouts } = schedulerState.of(world);
  return {
    fromBefore: rollouts.fromBefore[deployment] === 1,
    isStuck: rollouts.saidStuck[deployment] === 1,
    lowestHealthy: rollouts.lowestHealthy[deployment]!,
    highestTasks: rollouts.highestTasks[deployment]!,
    why: said(world, deployment),
  };
}

/** What ECS said when it stopped, or says of what keeps its tasks from being placed. */
function said(world: World, deployment: number): string | undefined {
  const { services, rollouts } = schedulerState.of(world);
  const why = rollouts.why[deployment]!;
  if (why !== none) return world.texts[why];
  const workload = world.deployments.workload[deployment]!;
  const isPrimary = world.workloads.primary[workload] === deployment;
  const text = services.said[workload]!;
  return isPrimary && services.waits[workload] === 1 && text !== none ? world.texts[text] : undefined;
}

function waitsFor(world: World, deployment: number): string {
  const { deployments } = world;
  const workload = deployments.workload[deployment]!;
  const { desired, lower, upper, healthy, there, beside } = standingOf(world, workload);
  const state = (of: number): number => deployments.byState[deployment * 8 + of]!;
  const onTheWay = state(TaskState.PROVISIONING) + state(TaskState.PENDING) + state(TaskState.ACTIVATING);
  const unjudged = deployments.running[deployment]! - deployments.healthy[deployment]!;
  const old = there - deployments.wanted[deployment]!;
  const words = [
    `${deployments.healthy[deployment]} of ${countOf(desired, 'task')} of it ${deployments.healthy[deployment] === 1 ? 'is' : 'are'} healthy.`,
  ];
  if (onTheWay > 0) words.push(`${onTheWay} ${onTheWay === 1 ? 'is' : 'are'} on the way to RUNNING.`);
  if (unjudged > 0)
    words.push(`${unjudged} ${unjudged === 1 ? 'runs and does' : 'run and do'} not count as healthy yet.`);
  if (beside) words.push('The old tasks stay until traffic has been shifted.');
  else {
    if (old > 0 && healthy <= lower)
      words.push(
        `No old task may stop before another one is healthy: ${healthy} are, and the floor is ${lower}.`,
      );
    if (there >= upper && deployments.wanted[deployment]! < desired)
      words.push(
        `No new one may start before an old one has stopped: ${there} are there, and the ceiling is ${upper}.`,
      );
  }
  return words.join(' ');
}

/** What the scheduler of ECS says of its services. */
export const serviceController: Controller = {
  boots: serviceBoots,
  runsOn: (workload) => ecsServiceOf(workload)!,
  deployments: {
    deploy,
    limits,
    standing,
    waitsFor,
    sums(world, deployment) {
      const workload = world.deployments.workload[deployment]!;
      return isDaemon(world.plan.workloads[workload]!) ? undefined : limitSums(world, workload);
    },
    docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html',
  },
  taskSays: (world, task) =>
    world.tasks.state[task] === TaskState.RUNNING ? unjudgedSays(world, task) : waitingSays(world, task),
  startsTasks: tasksStarted,
  edits: serviceEdits,
};
