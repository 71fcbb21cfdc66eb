import * as fc from 'fast-check';
import type { Design } from '#model/design.ts';
import {
  anyDeployment,
  anyPlacement,
  anyZones,
  drawnArchitecture,
  onceIn,
  part,
  type PlacedService,
  type Through,
} from '../boot/arbitrary-parts.test-support.ts';
import type { DrawnGroup } from '../boot/draw-service.ts';

// Random designs in which room is scarce, so that about every other deployment is stuck: a few services share a few
// instances, with fixed ports, distinctInstance, zones, percentages and strategies of all sorts.

const anyCapacity: fc.Arbitrary<readonly Through[]> = fc.oneof(
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

/** Some are scaled by their traffic, upward while they are deployed or downward before the next one. */
const anyScaling = fc.record({
  requestsPerSecond: fc.constantFrom(1, 20, 60, 200),
  scaling: fc.record({
    minCapacity: fc.constantFrom(0, 1, 3),
    maxCapacity: fc.constantFrom(2, 5, 9),
    policies: fc.constantFrom(
      ...(['ECSServiceAverageCPUUtilization', 'ALBRequestCountPerTarget'] as const).map((metric) => [
        { policyType: 'TargetTrackingScaling', metric, targetValue: 50 },
      ]),
    ),
  }),
});

/** A secret that no role may read. */
const secrets = [
  { name: 'KEY', valueFrom: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:key-AbCdEf' },
];

const anyService: fc.Arbitrary<PlacedService> = fc
  .record({
    onFargate: onceIn(10),
    isDaemon: onceIn(10),
    through: anyCapacity,
    desiredCount: fc.nat(7),
    size: fc.constantFrom([256, 512], [512, 1024], [512, 2048], [1024, 2048], [1024, 3500], [2048, 1024]),
    networkMode: fc.constantFrom('bridge', 'bridge', 'awsvpc', 'host'),
    hostPort: fc.constantFrom(0, 0, 0, 0, 8080, 8080, 8080, 9090, 9090, 22),
    behind: part(fc.constantFrom('application' as const, 'network' as const)),
    grace: fc.constantFrom(0, 60),
    delay: part(fc.constantFrom(0, 30)),
    deployment: anyDeployment,
    placement: anyPlacement,
    isCodeDeploy: onceIn(20),
    lacksRole: onceIn(15),
    scaled: onceIn(6).chain((is) => (is ? anyScaling : fc.constant(undefined))),
  })
  .map(
    ({ scaled, size: [cpu, memory], grace, delay, placement, behind, isCodeDeploy, lacksRole, ...rest }) => ({
      ...rest,
      cpu: rest.onFargate ? 256 : cpu!,
      memory: rest.onFargate ? 512 : memory!,
      ...(behind === undefined && !scaled ? {} : { behind: behind ?? 'application' }),
      ...(scaled ? { requestsPerSecond: scaled.requestsPerSecond } : {}),
      ...(delay === undefined ? {} : { targetGroup: { deregistrationDelaySeconds: delay } }),
      ...(lacksRole ? { container: { secrets } } : {}),
      props: {
        healthCheckGracePeriodSeconds: grace,
        ...placement,
        ...(scaled ? { scaling: scaled.scaling } : {}),
        ...(isCodeDeploy ? { deploymentController: { type: 'CODE_DEPLOY' } } : {}),
      },
    }),
  );

const anyGroup: fc.Arbitrary<DrawnGroup> = fc
  .record({
    instances: fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) },
    ),
    instanceType: fc.constantFrom('m5.large', 'm5.large', 'm5.xlarge', 'c5.large', 't3.medium'),
    grows: fc.constantFrom(0, 0, 1, 3),
    managedScaling: fc.constantFrom(
      { status: 'DISABLED' },
      { status: 'DISABLED' },
      { status: 'ENABLED' },
      { status: 'ENABLED', targetCapacity: 80 },
      { status: 'ENABLED', maximumScalingStepSize: 1, instanceWarmupPeriod: 60 },
    ),
  })
  .map(({ instances, instanceType, grows, managedScaling }) => ({
    instances,
    instanceType,
    props: { maxSize: instances + grows, managedScaling },
  }));

const job = { container: { cpu: 512, memory: 1024 }, throughGroup: true };

export const anyDeployedDesign: fc.Arbitrary<Design> = fc
  .record({
    zones: anyZones,
    groups: fc.array(anyGroup, { minLength: 1, maxLength: 2 }),
    services: fc.array(anyService, { minLength: 1, maxLength: 3 }),
    job: onceIn(5).map((has) => (has ? job : undefined)),
  })
  .map(drawnArchitecture);
