import { taskDemand } from '#model/view/task-demand.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import type { Demand, Revision } from '../plan.ts';
import { behaviourOf } from './behaviour.ts';
import { bounded, within } from './bounds.ts';
import { containerPlans } from './containers.ts';
import type { Draft } from './draft.ts';
import { lacksOf } from './lacks.ts';
import type { Ground } from './lanes.ts';
import { platformOf } from './platform.ts';
import { roleNeedsOf, secretNamesOf } from './role-needs.ts';
import { volumesOf } from './volumes.ts';

/** Fixed host ports for which a host has bits: world/tables.ts. */
const hostPortsMax = 128;
const amountMax = 2_147_483_647;

/** The revision of a workload as it is drawn: number 1, with an application that works. */
export function firstRevision(
  draft: Draft,
  view: TaskDefinitionView,
  ground: Ground,
  numbers: { readonly index: number; readonly workload: number },
): Revision {
  return {
    ...numbers,
    number: 1,
    demand: demandOf(draft, view),
    containers: containerPlans(draft, view, ground),
    networkMode: view.networkMode,
    memberOf: (view.doc.placementConstraints ?? []).flatMap(({ type, expression = '' }) =>
      type === 'memberOf' && expression !== '' ? [expression] : [],
    ),
    behaviour: behaviourOf('good', draft.parameters),
    lacks: lacksOf(draft.q, view, ground),
    roleNeeds: roleNeedsOf(draft.q, view, ground),
    secrets: secretNamesOf(view),
    ...(ground.isPublic ? { hasPublicAddress: true } : {}),
    ...platformOf(view),
    ...volumesOf(view, ground),
  };
}

function demandOf({ hostPorts }: Draft, view: TaskDefinitionView): Demand {
  const demand = taskDemand(view);
  const ports = demand.hostPorts.map((port) => hostPorts.numberOf(port));
  bounded(hostPorts.names.length, hostPortsMax, 'different fixed host ports');
  return {
    cpuUnits: within(demand.cpuUnits, 0, amountMax),
    memoryMib: within(demand.memoryMib, 0, amountMax),
    // A share of a GPU, which instances of a cluster cannot give, counts as a whole one.
    gpus: within(Math.ceil(demand.gpus), 0, amountMax),
    takesInterface: demand.takesInterface,
    hostPorts: ports,
  };
}
