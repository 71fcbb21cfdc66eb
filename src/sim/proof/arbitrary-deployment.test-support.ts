import * as fc from 'fast-check';
import { design, type Drawing, type Props } from '#model/build.ts';
import type { Design, NodeId } from '#model/design.ts';
import { part, zoneSets } from '../boot/arbitrary-architecture.test-support.ts';
import { drawCluster, drawGroup, drawService, type DrawnService } from '../boot/draw-service.ts';

// Random designs in which room is scarce, so that about every other deployment is stuck: a few services share a few
// instances, with fixed ports, distinctInstance, zones, percentages and strategies of all sorts.

const anyPlacement: fc.Arbitrary<Props> = fc.record({
  placementStrategy: part(
    fc.uniqueArray(
      fc.constantFrom(
        { type: 'spread', field: 'attribute:ecs.availability-zone' },
        { type: 'spread', field: 'instanceId' },
        { type: 'binpack', field: 'memory' },
        { type: 'binpack', field: 'cpu' },
        { type: 'random' },
      ),
      { maxLength: 2 },
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

const anyDeployment: fc.Arbitrary<Props> = fc.oneof(
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
      lifecycleHooks: part(
        fc
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
          ]),
      ),
    }),
  },
);

interface Item {
  readonly group: number;
  readonly weight: number;
  readonly base?: number;
}

/** Groups by their number among those drawn, with weight and base; empty: the launch type EC2. */
const anyCapacity: fc.Arbitrary<readonly Item[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 3, arbitrary: fc.record({ group: fc.nat(1), weight: fc.constant(1) }).map((each) => [each]) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      [
        { group: 0, weight: 1 },
        { group: 1, weight: 1 },
      ],
      [
        { group: 0, weight: 1 },
        { group: 1, weight: 3 },
      ],
      [
        { group: 0, weight: 0, base: 2 },
        { group: 1, weight: 1 },
      ],
    ),
  },
);

const anyService = fc.record({
  onFargate: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  isDaemon: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  through: anyCapacity,
  desiredCount: fc.nat(7),
  size: fc.constantFrom([256, 512], [512, 1024], [512, 2048], [1024, 2048], [1024, 3500], [2048, 1024]),
  networkMode: fc.constantFrom('bridge', 'bridge', 'awsvpc', 'host'),
  hostPort: fc.constantFrom(0, 0, 0, 0, 8080, 8080, 8080, 9090, 9090, 22),
  behind: part(fc.constantFrom('application', 'network')),
  grace: fc.constantFrom(0, 60),
  delay: part(fc.constantFrom(0, 30)),
  deployment: anyDeployment,
  placement: anyPlacement,
  controller: fc.integer({ min: 0, max: 19 }).map((n) => (n === 0 ? 'CODE_DEPLOY' : undefined)),
  lacksRole: fc.integer({ min: 0, max: 14 }).map((n) => n === 0),
});

type AnyService = typeof anyService extends fc.Arbitrary<infer T> ? T : never;

const anyGroup = fc.record({
  instances: fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) },
  ),
  instanceType: fc.constantFrom('m5.large', 'm5.large', 'm5.xlarge', 'c5.large', 't3.medium'),
  grows: fc.constantFrom(0, 0, 1, 3),
  scaling: fc.constantFrom(
    { status: 'DISABLED' },
    { status: 'DISABLED' },
    { status: 'ENABLED' },
    { status: 'ENABLED', targetCapacity: 80 },
    { status: 'ENABLED', maximumScalingStepSize: 1, instanceWarmupPeriod: 60 },
  ),
});

export const anyDeployedDesign: fc.Arbitrary<Design> = fc
  .record({
    zones: fc.constantFrom(...zoneSets),
    groups: fc.array(anyGroup, { minLength: 1, maxLength: 2 }),
    services: fc.array(anyService, { minLength: 1, maxLength: 3 }),
    job: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  })
  .map(({ zones, groups, services, job }) =>
    design((d) => {
      const cluster = drawCluster(d, zones);
      const drawn = groups.map((group, i) =>
        drawGroup(d, cluster, {
          instances: group.instances,
          instanceType: group.instanceType,
          zones,
          name: `g${i}`,
          props: {
            maxSize: group.instances + group.grows,
            capacityProvider: { name: `g${i}`, managedScaling: group.scaling },
          },
        }),
      );
      services.forEach((each, i) => {
        const through = each.onFargate ? [] : each.through.filter(({ group }) => drawn[group] !== undefined);
        const launch = each.onFargate ? 'FARGATE' : 'EC2';
        const service = drawService(d, cluster, launch, zones, drawnAs(each, `s${i}`, through.length > 0));
        for (const { group, ...strategy } of through) d.link('capacity', service, drawn[group]!, strategy);
      });
      if (job) drawJob(d, cluster, drawn[0]!);
    }),
  );

/** A standalone task that takes room for a minute, or waits for it. */
function drawJob(d: Drawing, cluster: NodeId, group: NodeId): void {
  const container = { name: 'job', image: 'job:1', cpu: 512, memory: 1024 };
  const definition = d.taskDefinition({ family: 'job', containerDefinitions: [container] }, cluster);
  const task = d.node('standalone-task', { launchType: undefined, count: 2 }, cluster);
  d.link('runs', task, definition);
  d.link('capacity', task, group, { weight: 1 });
}

/** A secret that no role may read. */
const secrets = [
  { name: 'KEY', valueFrom: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:key-AbCdEf' },
];

function drawnAs(each: AnyService, name: string, throughProvider: boolean): DrawnService {
  const { onFargate, size, behind, grace, delay, placement, deployment, isDaemon, hostPort } = each;
  const [cpu, memory] = size as [number, number];
  const daemon = isDaemon && !onFargate;
  return {
    name,
    desiredCount: each.desiredCount,
    cpu: onFargate ? 256 : cpu,
    memory: onFargate ? 512 : memory,
    networkMode: onFargate ? 'awsvpc' : each.networkMode,
    hostPort,
    ...(behind === undefined ? {} : { behind: behind as 'application' | 'network' }),
    ...(delay === undefined ? {} : { targetGroup: { deregistrationDelaySeconds: delay } }),
    ...(each.lacksRole ? { container: { secrets } } : {}),
    deployment: daemon ? { ...deployment, strategy: undefined, maximumPercent: undefined } : deployment,
    props: {
      healthCheckGracePeriodSeconds: grace,
      ...(onFargate ? {} : placement),
      ...(each.controller === undefined || daemon ? {} : { deploymentController: { type: each.controller } }),
      ...(daemon ? { schedulingStrategy: 'DAEMON', placementStrategy: undefined } : {}),
      ...(throughProvider ? { launchType: undefined } : {}),
    },
  };
}
