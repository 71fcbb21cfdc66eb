import * as fc from 'fast-check';
import type { Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import {
  anyDeployment,
  anyPlacement,
  anyZones,
  drawnArchitecture,
  onceIn,
  part,
  type PlacedService,
} from './arbitrary-parts.test-support.ts';

// Random designs that a run can be made from: services that compete for instances, Fargate, load balancers, users.

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

const anyService: fc.Arbitrary<PlacedService> = fc
  .record({
    onFargate: fc.boolean(),
    isDaemon: onceIn(12),
    through: part(fc.nat(2)).map((group) => (group === undefined ? [] : [{ group, weight: 1 }])),
    desiredCount: fc.nat(6),
    size: fc.constantFrom([256, 512], [512, 1024], [1024, 2048], [1024, 3072]),
    networkMode: fc.constantFrom('bridge', 'awsvpc', 'host'),
    hostPort: fc.constantFrom(0, 0, 8080, 9090, 22),
    behind: part(fc.constantFrom('application' as const, 'network' as const)),
    requestsPerSecond: part(fc.constantFrom(0, 5, 200)),
    grace: fc.constantFrom(0, 60),
    delay: part(fc.constantFrom(0, 30)),
    deployment: anyDeployment,
    placement: anyPlacement,
    container: anyContainer,
  })
  .map(({ size: [cpu, memory], grace, delay, placement, behind, requestsPerSecond, ...rest }) => ({
    ...rest,
    cpu: cpu!,
    memory: memory!,
    ...(behind === undefined ? {} : { behind }),
    ...(requestsPerSecond === undefined ? {} : { requestsPerSecond }),
    ...(delay === undefined ? {} : { targetGroup: { deregistrationDelaySeconds: delay } }),
    props: { healthCheckGracePeriodSeconds: grace, ...placement },
  }));

const anyGroup = fc.record({
  instances: fc.nat(6),
  instanceType: fc.constantFrom('m5.large', 'm5.xlarge', 'c5.large', 't3.medium'),
});

const architectureOf = (service: fc.Arbitrary<PlacedService>): fc.Arbitrary<Design> =>
  fc
    .record({
      zones: anyZones,
      groups: fc.array(anyGroup, { maxLength: 3 }),
      services: fc.array(service, { minLength: 1, maxLength: 3 }),
      job: fc.boolean().map((has) => (has ? { container: { memory: 256 }, throughGroup: false } : undefined)),
    })
    .map(drawnArchitecture);

/** One to three services, up to three groups of instances they may run on, and maybe a standalone task. */
export const anyArchitecture = architectureOf(anyService);

/** By load, by the clock, or both. */
const anyScaling = fc.record({
  minCapacity: fc.constantFrom(0, 1, 3),
  maxCapacity: fc.constantFrom(3, 6, 9),
  policies: fc.constantFrom(
    [],
    [{ metric: 'ECSServiceAverageCPUUtilization', targetValue: 50, scaleInCooldown: 60 }],
    [{ metric: 'ALBRequestCountPerTarget', targetValue: 3000 }],
  ),
  scheduledActions: fc.constantFrom(
    [],
    [
      { schedule: 'at(2026-01-01T00:05:00)', scalableTargetAction: { minCapacity: 5 } },
      { schedule: 'at(2026-01-01T00:12:00)', scalableTargetAction: { minCapacity: 0, maxCapacity: 2 } },
    ],
  ),
});

/** The same with services whose number of tasks follows load and clock, now and then. */
export const anyScaledArchitecture = architectureOf(
  fc.record({ service: anyService, scaling: fc.oneof(fc.constant(undefined), anyScaling) }).map((drawn) => {
    const { service, scaling } = drawn;
    return scaling ? { ...service, props: { ...service.props, scaling } } : service;
  }),
);
