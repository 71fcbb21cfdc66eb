import { describe, expect, test } from 'vitest';
import type { Props } from '#model/build.ts';
import type { Intervention } from '#model/run.ts';
import type { DrawnService } from '../../boot/draw-service.ts';
import { fargateService } from '../../boot/example-designs.ts';
import { Rehearsal } from '../../rehearsal.ts';
import { worked } from '../../worked-examples/worked.test-support.ts';

const minuteMs = 60_000;

// A task serves 100 requests a second, so that 300 are 75 % of what four tasks can do.
const cpuAt = (targetValue: number, more: Props = {}): Props => ({
  policyType: 'TargetTrackingScaling',
  metric: 'ECSServiceAverageCPUUtilization',
  targetValue,
  ...more,
});

interface Example {
  readonly in: { readonly running: number; readonly cpu: number; readonly target: number };
  readonly out: string;
}

interface Case {
  readonly policies: readonly Props[];
  readonly requestsPerSecond?: number;
  readonly desiredCount?: number;
  readonly bounds?: Props;
  readonly interventions?: readonly Intervention[];
  readonly service?: DrawnService;
}

function rehearse(parts: Case): Rehearsal {
  const { policies, requestsPerSecond, desiredCount = 4, bounds = {}, interventions = [] } = parts;
  const scaling = { minCapacity: 1, maxCapacity: 20, policies: [...policies], ...bounds };
  const load = requestsPerSecond === undefined ? {} : { requestsPerSecond };
  const design = fargateService({
    desiredCount,
    behind: 'application',
    targetGroup: { deregistrationDelaySeconds: 5 },
    ...load,
    ...parts.service,
    props: { scaling: scaling as Props[string], ...parts.service?.props },
  });
  return new Rehearsal({ design, seed: 1, interventions });
}

const desiredOf = ({ simulation }: Rehearsal): number => simulation.world.workloads.desired[0]!;
const wordsOf = (run: Rehearsal, reason: string): string[] =>
  run
    .events()
    .filter((each) => each.reason === reason)
    .map(({ atMs, words }) => `${atMs / 1000} ${words}`);

describe('target tracking of a service', () => {
  test('scales out in proportion when the metric was above its target for three minutes', () => {
    const run = rehearse({ policies: [cpuAt(50)], requestsPerSecond: 300 });
    run.simulation.advance(3 * minuteMs - 1);
    expect(desiredOf(run)).toBe(4);
    run.simulation.advance(3 * minuteMs);
    expect(desiredOf(run)).toBe(6);
    expect(wordsOf(run, 'scaling.out')).toEqual([
      '180 Service auto scaling sets the desired count of api from 4 to 6: ECSServiceAverageCPUUtilization is 75 %, 3 minutes above 50 %, with 4 running.',
    ]);
    run.simulation.advance(30 * minuteMs);
    // 300 requests on six tasks are 50 %: at the target, not above it and not below.
    expect(desiredOf(run)).toBe(6);
  });

  test('without traffic there is no metric, and nothing is scaled', () => {
    const run = rehearse({ policies: [cpuAt(50)], desiredCount: 8 });
    run.simulation.advance(60 * minuteMs);
    expect(desiredOf(run)).toBe(8);
    expect(run.events().filter(({ reason }) => reason.startsWith('scaling.'))).toEqual([]);
  });

  test('of memory there is no metric either', () => {
    const memory = { ...cpuAt(1), metric: 'ECSServiceAverageMemoryUtilization' };
    const run = rehearse({ policies: [memory], requestsPerSecond: 300 });
    run.simulation.advance(60 * minuteMs);
    expect(desiredOf(run)).toBe(4);
  });

  test('the need that arises within the cooldown is met at once when it is larger', () => {
    const run = rehearse({
      policies: [cpuAt(50, { scaleOutCooldown: 3600 })],
      requestsPerSecond: 300,
      interventions: [{ atMs: 10 * minuteMs, do: 'set-traffic', ratePerSecond: 500 }],
    });
    run.simulation.advance(20 * minuteMs);
    expect(desiredOf(run)).toBe(10);
  });

  test('scales in only from well below the target, after fifteen minutes, and no further than the target allows', () => {
    const near = rehearse({ policies: [cpuAt(50)], requestsPerSecond: 184 });
    near.simulation.advance(60 * minuteMs);
    expect(desiredOf(near)).toBe(4);
    const run = rehearse({ policies: [cpuAt(50)], requestsPerSecond: 120 });
    run.simulation.advance(15 * minuteMs - 1);
    expect(desiredOf(run)).toBe(4);
    run.simulation.advance(15 * minuteMs);
    expect(desiredOf(run)).toBe(3);
    run.simulation.advance(120 * minuteMs);
    expect(desiredOf(run)).toBe(3);
  });

  test('keeps its bounds, and says when the maximum is in the way', () => {
    const run = rehearse({
      policies: [cpuAt(50)],
      requestsPerSecond: 400,
      bounds: { maxCapacity: 5 },
    });
    run.simulation.advance(30 * minuteMs);
    expect(desiredOf(run)).toBe(5);
    expect(wordsOf(run, 'scaling.at-maximum')).toEqual([
      '180 api would need 8 tasks, but its maximum capacity is 5.',
    ]);
    const idle = rehearse({ policies: [cpuAt(50)], requestsPerSecond: 1, bounds: { minCapacity: 2 } });
    idle.simulation.advance(60 * minuteMs);
    expect(desiredOf(idle)).toBe(2);
  });

  test('disableScaleIn keeps what was added', () => {
    const run = rehearse({ policies: [cpuAt(50, { disableScaleIn: true })], requestsPerSecond: 10 });
    run.simulation.advance(60 * minuteMs);
    expect(desiredOf(run)).toBe(4);
  });

  test('the policy that wants most decides, and all must agree to have fewer', () => {
    // 250 requests a second are 3750 a minute for each of four targets, and 62.5 % of their CPU.
    const perTarget = { ...cpuAt(3000), metric: 'ALBRequestCountPerTarget' };
    const run = rehearse({ policies: [cpuAt(90), perTarget], requestsPerSecond: 250 });
    run.simulation.advance(5 * minuteMs);
    expect(desiredOf(run)).toBe(5);
    expect(wordsOf(run, 'scaling.out')[0]).toContain(
      'ALBRequestCountPerTarget is 3750 requests a minute for each target',
    );
    const split = rehearse({
      policies: [cpuAt(90), { ...cpuAt(1500), metric: 'ALBRequestCountPerTarget' }],
      requestsPerSecond: 100,
    });
    split.simulation.advance(60 * minuteMs);
    // By CPU two would do; each of four targets gets just its 1500 requests a minute.
    expect(desiredOf(split)).toBe(4);
  });
});

describe('during a deployment', () => {
  const slowDeploy: Intervention = { atMs: 0, do: 'deploy', service: 'api', readyMs: 1_500_000 };

  worked<Example>('targetTracking', 4, ({ in: { running, cpu, target }, out }) => {
    // Tasks of the new revision never come to run, so that the metric is that of the old one alone.
    const run = rehearse({
      policies: [cpuAt(target)],
      desiredCount: running,
      requestsPerSecond: cpu * running,
      interventions: [
        { atMs: 0, do: 'deploy', service: 'api', quality: 'unpullable' },
        { atMs: 10 * minuteMs, do: 'deploy', service: 'api' },
      ],
    });
    run.simulation.advance(9 * minuteMs);
    const grown = Math.ceil((running * cpu) / target);
    expect(desiredOf(run)).toBe(grown);
    expect(run.simulation.world.deployments.wanted[0]).toBe(grown);
    expect(wordsOf(run, 'scaling.both-revisions')).toHaveLength(1);
    run.simulation.advance(30 * minuteMs);
    const { deployments, workloads } = run.simulation.world;
    expect(deployments.healthy[workloads.primary[0]!]).toBe(grown);
    expect(run.summaries().at(-1)).toMatchObject({ outcome: 'completed', lowestHealthy: grown });
    expect(out).toBe('scale-out still applied, to both revisions; scale-in suspended');
  });

  test('nothing is scaled in until it is over', () => {
    const run = rehearse({
      policies: [cpuAt(50)],
      requestsPerSecond: 10,
      interventions: [slowDeploy],
      service: { props: { healthCheckGracePeriodSeconds: 3600 } },
    });
    run.simulation.advance(20 * minuteMs);
    expect(desiredOf(run)).toBe(4);
    expect(wordsOf(run, 'scaling.in-suspended')).toHaveLength(1);
    run.simulation.advance(60 * minuteMs);
    expect(desiredOf(run)).toBe(1);
  });
});

describe('step scaling of a service', () => {
  const steps: Props = {
    policyType: 'StepScaling',
    metric: 'ECSServiceAverageCPUUtilization',
    targetValue: 60,
    scaleOutCooldown: 300,
    stepAdjustments: [
      { lowerBound: 0, upperBound: 20, scalingAdjustment: 1 },
      { lowerBound: 20, scalingAdjustment: 4 },
    ],
  };

  test('adds what the step says in which the metric lies', () => {
    const small = rehearse({ policies: [steps], requestsPerSecond: 260 });
    small.simulation.advance(3 * minuteMs);
    expect(desiredOf(small)).toBe(5);
    const large = rehearse({ policies: [steps], requestsPerSecond: 400 });
    large.simulation.advance(3 * minuteMs);
    expect(desiredOf(large)).toBe(8);
  });

  test('does not add the same step again within the cooldown, and does after it', () => {
    const run = rehearse({ policies: [steps], requestsPerSecond: 320 });
    run.simulation.advance(3 * minuteMs);
    // 80 % lies in the second step: 4 + 4. Then 40 % is no alarm.
    expect(desiredOf(run)).toBe(8);
    const slow = rehearse({ policies: [{ ...steps, targetValue: 30 }], requestsPerSecond: 190 });
    slow.simulation.advance(8 * minuteMs - 1);
    // 47.5 %: one step of one task, and 38 % on five.
    expect(desiredOf(slow)).toBe(5);
    slow.simulation.advance(9 * minuteMs);
    expect(desiredOf(slow)).toBe(6);
  });
});

test('a run with scaling comes to the same state by seek', () => {
  const run = rehearse({
    policies: [cpuAt(50)],
    requestsPerSecond: 300,
    interventions: [{ atMs: 30 * minuteMs, do: 'set-traffic', ratePerSecond: 20 }],
  });
  run.simulation.advance(90 * minuteMs);
  const words = run.events().map((each) => each.words);
  run.simulation.seek(2 * minuteMs);
  run.simulation.seek(90 * minuteMs);
  expect(run.events().map((each) => each.words)).toEqual(words);
});
