import * as fc from 'fast-check';
import { design, type Drawing, type Props } from '#model/build.ts';
import type { Design, NodeId } from '#model/design.ts';
import { drawCluster, drawGroup, drawService, type DrawnGroup, type DrawnService } from './draw-service.ts';

// What random designs are made of. Those that use it say how often each part comes.

export const anyZones = fc.constantFrom(...([['a'], ['a', 'b'], ['a', 'b', 'c']] as const));

/** A value of the sort, or none. */
export const part = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** True once in so many times. */
export const onceIn = (times: number): fc.Arbitrary<boolean> =>
  fc.integer({ min: 1, max: times }).map((n) => n === times);

export const anyPlacement: fc.Arbitrary<Props> = fc.record({
  placementStrategy: part(
    fc.uniqueArray(
      fc.constantFrom(
        { type: 'spread', field: 'attribute:ecs.availability-zone' },
        { type: 'spread', field: 'instanceId' },
        { type: 'binpack', field: 'memory' },
        { type: 'binpack', field: 'cpu' },
        { type: 'random' },
      ),
      { maxLength: 3 },
    ),
  ),
  placementConstraints: part(
    fc.constantFrom(
      [{ type: 'distinctInstance' }],
      [{ type: 'memberOf', expression: 'attribute:ecs.instance-type =~ m5.*' }],
      [{ type: 'memberOf', expression: 'attribute:ecs.availability-zone in [a, b]' }],
    ),
  ),
});

const anyHook = fc
  .record({
    targetType: fc.constantFrom('PAUSE', 'LAMBDA'),
    lifecycleStages: fc.constantFrom(['PRE_SCALE_UP'], ['POST_SCALE_UP'], ['RECONCILE_SERVICE']),
    timeoutConfiguration: part(
      fc.record({
        timeoutInMinutes: fc.constantFrom(1, 30),
        action: fc.constantFrom('ROLLBACK', 'CONTINUE'),
      }),
    ),
  })
  .map(({ timeoutConfiguration, ...hook }) => [
    { ...hook, ...(timeoutConfiguration ? { timeoutConfiguration } : {}) },
  ]);

/** Rolling most of the time, then with early success, then those that shift traffic. */
export const anyDeployment: fc.Arbitrary<Props> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      minimumHealthyPercent: part(fc.constantFrom(0, 25, 50, 66, 75, 90, 100)),
      maximumPercent: part(fc.constantFrom(100, 110, 125, 150, 200, 300)),
      deploymentCircuitBreaker: part(fc.record({ enable: fc.boolean(), rollback: fc.boolean() })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      minimumHealthyPercent: fc.constantFrom(0, 50, 100),
      maximumPercent: fc.constantFrom(100, 150, 200),
      earlySuccessCriteria: fc.record({
        enable: fc.constant(true),
        healthyPercent: fc.constantFrom(25, 50, 100),
        sourceServiceRevisionCleanup: fc.constantFrom('BLOCKING', 'DEFERRED'),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      strategy: fc.constantFrom('BLUE_GREEN', 'LINEAR', 'CANARY'),
      bakeTimeInMinutes: fc.constantFrom(0, 5),
      lifecycleHooks: part(anyHook),
    }),
  },
);

/** An item of a capacity provider strategy: a group by its number among those drawn. */
export interface Through {
  readonly group: number;
  readonly weight: number;
  readonly base?: number;
}

/** A service with where it runs: on Fargate, else through groups, else by the launch type EC2. */
export interface PlacedService extends DrawnService {
  readonly onFargate: boolean;
  readonly through: readonly Through[];
  /** Once for each instance; only on instances. */
  readonly isDaemon?: boolean;
}

export interface Architecture {
  readonly zones: readonly string[];
  readonly groups: readonly DrawnGroup[];
  readonly services: readonly PlacedService[];
  /** A standalone task of two: its container, and whether the first group's provider places it. */
  readonly job?: { readonly container: Props; readonly throughGroup: boolean } | undefined;
}

/** The design with services s0, s1, … and groups g0, g1, …, whose capacity providers have the same names. */
export const drawnArchitecture = ({ zones, groups, services, job }: Architecture): Design =>
  design((d) => {
    const cluster = drawCluster(d, zones);
    const drawn = groups.map((group, i) => {
      const { managedScaling = { status: 'ENABLED' }, ...props } = group.props ?? {};
      const provider = { name: `g${i}`, managedScaling: managedScaling as Record<string, string | number> };
      return drawGroup(d, cluster, {
        ...group,
        name: `g${i}`,
        zones,
        props: { ...props, capacityProvider: provider },
      });
    });
    services.forEach((each, i) => drawPlaced(d, cluster, zones, drawn, { ...each, name: `s${i}` }));
    if (job) drawJob(d, cluster, job.container, job.throughGroup ? drawn[0] : undefined);
  });

function drawPlaced(
  d: Drawing,
  cluster: NodeId,
  zones: readonly string[],
  groups: readonly NodeId[],
  each: PlacedService,
): void {
  const { onFargate } = each;
  const through = onFargate ? [] : each.through.filter(({ group }) => groups[group] !== undefined);
  const isDaemon = each.isDaemon === true && !onFargate;
  const { placementStrategy, placementConstraints, ...props } = each.props ?? {};
  const service = drawService(d, cluster, onFargate ? 'FARGATE' : 'EC2', zones, {
    ...each,
    ...(onFargate ? { networkMode: 'awsvpc' } : {}),
    deployment: isDaemon
      ? { ...each.deployment, strategy: undefined, maximumPercent: undefined }
      : (each.deployment ?? {}),
    props: {
      ...props,
      ...(onFargate ? {} : { placementConstraints }),
      ...(onFargate || isDaemon ? {} : { placementStrategy }),
      ...(isDaemon ? { schedulingStrategy: 'DAEMON', deploymentController: undefined } : {}),
      ...(through.length > 0 ? { launchType: undefined } : {}),
    },
  });
  for (const { group, ...strategy } of through) d.link('capacity', service, groups[group]!, strategy);
}

/** A standalone task that takes room for a minute, or waits for it. */
function drawJob(d: Drawing, cluster: NodeId, container: Props, group: NodeId | undefined): void {
  const containerDefinitions = [{ name: 'job', image: 'job:1', ...container }] as never;
  const definition = d.taskDefinition({ family: 'job', containerDefinitions }, cluster);
  const launchType = group === undefined ? 'EC2' : undefined;
  const task = d.node('standalone-task', { launchType, count: 2 }, cluster);
  d.link('runs', task, definition);
  if (group !== undefined) d.link('capacity', task, group, { weight: 1 });
}
