import * as fc from 'fast-check';
import { design, type Props } from '#model/build.ts';
import type { Design, NodeId } from '#model/design.ts';
import { drawCluster, drawGroup, drawService, type DrawnGroup, type DrawnService } from './draw-service.ts';

// Random designs that a run can be made from: services that compete for instances, Fargate, load balancers, users.

export const zoneSets = [['a'], ['a', 'b'], ['a', 'b', 'c']] as const;

/** A value of the sort, or none. */
export const part = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

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
      { maxLength: 3 },
    ),
  ),
  placementConstraints: part(
    fc.constantFrom(
      [{ type: 'distinctInstance' }],
      [{ type: 'memberOf', expression: 'attribute:ecs.instance-type =~ m5.*' }],
    ),
  ),
});

const anyDeployment: fc.Arbitrary<Props> = fc.record({
  minimumHealthyPercent: part(fc.constantFrom(0, 25, 50, 66, 100)),
  maximumPercent: part(fc.constantFrom(100, 125, 150, 200, 300)),
  deploymentCircuitBreaker: part(fc.record({ enable: fc.boolean(), rollback: fc.boolean() })),
});

const anyContainer: fc.Arbitrary<Props> = fc.record({
  healthCheck: part(
    fc.record({
      command: fc.constant(['CMD', 'true']),
      interval: fc.constantFrom(5, 30),
      retries: fc.integer({ min: 1, max: 3 }),
      startPeriod: fc.constantFrom(0, 60),
    }),
  ),
  stopTimeout: part(fc.constantFrom(2, 30, 120)),
});

interface AnyService extends DrawnService {
  readonly launchType: 'FARGATE' | 'EC2';
  /** Which drawn group it runs on through its capacity provider; by launch type when undefined. */
  readonly through: number | undefined;
}

const anyService: fc.Arbitrary<AnyService> = fc
  .record({
    launchType: fc.constantFrom('FARGATE', 'EC2'),
    through: part(fc.nat(2)),
    desiredCount: fc.nat(6),
    size: fc.constantFrom([256, 512], [512, 1024], [1024, 2048], [1024, 3072]),
    networkMode: fc.constantFrom('bridge', 'awsvpc', 'host'),
    hostPort: fc.constantFrom(0, 0, 8080, 9090, 22),
    behind: part(fc.constantFrom('application', 'network')),
    requestsPerSecond: part(fc.constantFrom(0, 5, 200)),
    grace: fc.constantFrom(0, 60),
    delay: part(fc.constantFrom(0, 30)),
    deployment: anyDeployment,
    placement: anyPlacement,
    container: anyContainer,
  })
  .map(({ size: [cpu, memory], grace, delay, placement, behind, requestsPerSecond, ...rest }): AnyService => {
    const isFargate = rest.launchType === 'FARGATE';
    return {
      ...(rest as AnyService),
      networkMode: isFargate ? 'awsvpc' : rest.networkMode,
      ...(cpu !== undefined && memory !== undefined ? { cpu, memory } : {}),
      ...(behind === undefined ? {} : { behind: behind as 'application' | 'network' }),
      ...(requestsPerSecond === undefined ? {} : { requestsPerSecond }),
      ...(delay === undefined ? {} : { targetGroup: { deregistrationDelaySeconds: delay } }),
      props: { healthCheckGracePeriodSeconds: grace, ...(isFargate ? {} : placement) },
    };
  });

const anyGroup = fc.record({
  instances: fc.nat(6),
  instanceType: fc.constantFrom('m5.large', 'm5.xlarge', 'c5.large', 't3.medium'),
});

/** One to three services, up to three groups of instances they may run on, and maybe a standalone task. */
export const anyArchitecture: fc.Arbitrary<Design> = fc
  .record({
    zones: fc.constantFrom(...zoneSets),
    groups: fc.array(anyGroup, { maxLength: 3 }),
    services: fc.array(anyService, { minLength: 1, maxLength: 3 }),
    job: fc.boolean(),
  })
  .map(({ zones, groups, services, job }) =>
    design((d) => {
      const cluster = drawCluster(d, zones);
      const drawn = groups.map((group, i) => drawGroup(d, cluster, { ...asGroup(group, i), zones }));
      services.forEach((each, i) => {
        const through = each.launchType === 'EC2' ? drawn[each.through ?? Infinity] : undefined;
        const props = through === undefined ? each.props! : { ...each.props, launchType: undefined };
        const service = drawService(d, cluster, each.launchType, zones, { ...each, name: `s${i}`, props });
        if (through !== undefined) d.link('capacity', service, through, { weight: 1 });
      });
      if (job) drawJob(d, cluster);
    }),
  );

const asGroup = (group: Pick<DrawnGroup, 'instances' | 'instanceType'>, i: number): DrawnGroup => ({
  ...group,
  name: `g${i}`,
  props: { capacityProvider: { name: `g${i}`, managedScaling: { status: 'ENABLED' } } },
});

function drawJob(d: Parameters<Parameters<typeof design>[0]>[0], cluster: NodeId): void {
  const container = { name: 'job', image: 'job:1', memory: 256 };
  const definition = d.taskDefinition({ family: 'job', containerDefinitions: [container] }, cluster);
  d.link('runs', d.node('standalone-task', { launchType: 'EC2', count: 2 }, cluster), definition);
}
