import { timer, type System } from '../../system.ts';
import { spentTotal } from '../../totals.ts';
import type { World } from '../../world/world.ts';
import { settle, show } from './account.ts';
import { billBalancers, billNetwork } from './balancer-bills.ts';
import { estimatesOf } from './estimates.ts';
import { billHost, shareGroup, shareHost } from './host-bills.ts';
import { billingMechanisms } from './mechanisms.ts';
import { billingParameters } from './parameters.ts';
import { billingReasons, otherData } from './reasons.ts';
import { costRate, runCostRate, runSpent } from './series.ts';
import { billingState } from './state.ts';
import { billTask } from './task-bills.ts';

/** Between two changes bills are written down so often. */
const minuteMs = 60_000;

function showAll(world: World): void {
  const { bills } = billingState.of(world);
  for (let bill = 0; bill < bills.count; bill++) settle(world, bill);
  for (let bill = 0; bill < bills.count; bill++) show(world, bill);
}

const minuteOver = timer(
  (world) => {
    showAll(world);
    world.after(minuteMs, minuteOver);
  },
  { background: true },
);

/** What a run costs: tasks on Fargate, instances, load balancers and what of the network has a price by the hour. */
export const billing: System = {
  id: 'billing',
  states: [billingState],
  begin(world) {
    const { differs } = world.plan.catalogue ?? {};
    if (differs !== undefined) world.say(otherData, world.text(differs));
    billBalancers(world);
    billNetwork(world);
    for (const { index } of world.plan.groups) shareGroup(world, index);
    for (const { index } of world.plan.workloads)
      for (const why of estimatesOf(world, index)) world.say(why, index);
    world.after(minuteMs, minuteOver);
  },
  on: {
    taskMoved(world, task, _from, to) {
      billTask(world, task, to);
      shareHost(world, task, to);
    },
    hostMoved: billHost,
    // What has been spent by then belongs to the deployment that ends, and to no later one.
    deploymentMoved(world, deployment) {
      const workload = world.deployments.workload[deployment]!;
      settle(world, workload);
      show(world, workload);
    },
  },
  series: [costRate, spentTotal, runCostRate, runSpent],
  reasons: billingReasons,
  parameters: billingParameters,
  mechanisms: billingMechanisms,
};
