import type { Revision } from '../../plan.ts';
import { derived } from '../../world/derived.ts';
import type { World } from '../../world/world.ts';
import {
  ecsService,
  type EcsService,
  type Lane,
  type PlacementConstraint,
  type PlacementStrategyRule,
} from '../ecs-service/spec.ts';

/** Who is placed: tasks of one workload and revision on one lane. Everything else about a choice follows from it. */
export interface Request {
  readonly workload: number;
  /** Number in the world's revisions; it says what a task needs. */
  readonly revision: number;
  /** Whose host groups are candidates. */
  readonly lane: Lane;
  readonly strategy: readonly PlacementStrategyRule[];
  /** The service's own, and `memberOf` of the task definition. */
  readonly constraints: readonly PlacementConstraint[];
  /** Numbers in `Plan.zones` of the awsvpc subnets; empty: any zone will do. */
  readonly zones: readonly number[];
  /** Without a strategy, a service spreads over zones and RunTask chooses at random. */
  readonly isService: boolean;
}

/** What services and standalone tasks say of placement alike. */
type Wishes = Partial<Pick<EcsService, 'placementStrategy' | 'placementConstraints' | 'zones'>>;

// By the objects themselves: after going back in time another revision may have the same number.
const known = derived((): { readonly of: Revision; readonly byLane: Map<Lane, Request> }[] => []);

/** The request for tasks of a workload; the same object each time, so that what is derived from it is found again. */
export function requestOf(world: World, workload: number, revision: number, lane: Lane): Request {
  const of = world.revisions[revision]!;
  const requests = known(world);
  if (requests[revision]?.of !== of) requests[revision] = { of, byLane: new Map() };
  const { byLane } = requests[revision]!;
  let request = byLane.get(lane);
  if (!request) byLane.set(lane, (request = newRequest(world, workload, of, lane)));
  return request;
}

function newRequest(world: World, workload: number, revision: Revision, lane: Lane): Request {
  const { spec, controller } = world.plan.workloads[workload]!;
  const { placementStrategy = [], placementConstraints = [], zones = [] } = (spec ?? {}) as Wishes;
  return {
    workload,
    revision: revision.index,
    lane,
    strategy: placementStrategy,
    constraints: [
      ...placementConstraints,
      ...revision.memberOf.map((expression) => ({ type: 'memberOf' as const, expression })),
    ],
    zones: revision.networkMode === 'awsvpc' ? zones : [],
    isService: controller === ecsService,
  };
}

const within = new WeakMap<Request, Map<number, Request>>();

/** The same request for one zone alone; the same object each time. */
export function requestWithin(request: Request, zone: number): Request {
  let byZone = within.get(request);
  if (!byZone) within.set(request, (byZone = new Map()));
  let found = byZone.get(zone);
  if (!found) byZone.set(zone, (found = { ...request, zones: [zone] }));
  return found;
}
