import { describe, expect, test } from 'vitest';
import { fargateService } from '../../boot/plan-of.test-support.ts';
import { at, rehearse } from '../../interventions/rehearse.test-support.ts';
import { worked, workedEach } from '../../worked-examples/worked.test-support.ts';
import { Health } from '../../world/tables.ts';
import { healthOf } from './container-health.ts';
import { restarts } from './restart-policy.ts';

workedEach<{ essentialContainers: (keyof typeof Health)[]; task: keyof typeof Health }>(
  'taskHealth',
  ({ essentialContainers, task }) => {
    expect(healthOf(essentialContainers.map((word) => Health[word]))).toBe(Health[task]);
  },
);

describe('a restart policy', () => {
  const policy = { restartAttemptPeriodMs: 300_000, ignoredExitCodes: [0] };
  const prove =
    (exitCode: number, sinceStartMs: number) =>
    ({ in: told, out }: { in: string; out: string }): void => {
      expect(told).toContain(`exit ${exitCode}`);
      expect(restarts(policy, exitCode, sinceStartMs)).toBe(out.startsWith('restart'));
    };
  worked('restartPolicy', 0, prove(1, 299_000));
  worked('restartPolicy', 1, prove(1, 301_000));
  worked('restartPolicy', 2, prove(1, 199_000));
  worked('restartPolicy', 3, prove(0, 1_000_000));
});

describe('the way of a task', () => {
  const sequence = ['provisioning', 'pending', 'activating', 'running'];

  test('to RUNNING and out again goes through the states in AWS order', () => {
    const design = fargateService({ desiredCount: 1, behind: 'application', requestsPerSecond: 10 });
    const told = rehearse(design, [at(0, 'deploy', { service: 'api' })], 3600);
    const of = (task: number): string[] =>
      told.events
        .filter((each) => each.task === task && each.reason.startsWith('task.'))
        .map(({ reason }) => reason);
    expect(of(1)).toEqual(sequence.map((state) => `task.${state}`));
    expect(of(0)).toEqual(
      ['stop', 'deactivating', 'stopping', 'deprovisioning', 'stopped'].map((state) => `task.${state}`),
    );
  });

  test('an application that ignores SIGTERM is killed after its stop timeout', () => {
    const design = fargateService({ desiredCount: 1, container: { stopTimeout: 20 } });
    const told = rehearse(design, [at(0, 'kill-task', { service: 'api' })], 60, { sigtermExitMs: 60_000 });
    expect(told.times('task.killed')).toEqual([20]);
    expect(told.times('task.deprovisioning')).toEqual([20]);
  });

  test('one that dies before it runs has failed to start, with the reason of ECS', () => {
    const design = fargateService({ desiredCount: 1 });
    const told = rehearse(design, [at(0, 'deploy', { service: 'api', quality: 'unpullable' })], 40);
    expect(told.task(2)).toMatchObject({ stopCode: 'TaskFailedToStart' });
    expect(told.task(2).stoppedReason).toMatch(
      /^CannotPullContainerError: pull image manifest has been retried 5 time\(s\): failed to resolve ref /,
    );
  });

  test('containers wait for those they depend on', () => {
    const dependent = (condition: string) =>
      fargateService({
        desiredCount: 1,
        task: {
          containerDefinitions: [
            {
              name: 'api',
              image: 'api:1',
              essential: true,
              dependsOn: [{ containerName: 'first', condition }],
            },
            { name: 'first', image: 'api:1', essential: false },
          ],
        },
      });
    const runsAt = (condition: string): number =>
      rehearse(dependent(condition), [at(0, 'deploy', { service: 'api' })], 600).times('task.running')[0]!;
    // Three seconds for each container to start, five for one that has to complete.
    expect(runsAt('SUCCESS') - runsAt('START')).toBe(5);
  });
});
