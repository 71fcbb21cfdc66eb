import { describe, expect, test } from 'vitest';
import { coursesOf, minuteMs, runOf, settle, standingOf, timesOf } from './shift-run.test-support.ts';

const deploy = { atMs: 30_000, do: 'deploy', service: 'api' };

describe('CodeDeploy', () => {
  const props = { deploymentController: { type: 'CODE_DEPLOY' } };
  const config = (name: string) => ({
    props,
    parameters: { codeDeployConfiguration: `CodeDeployDefault.${name}`, codeDeployWaitMs: 3_600_000 },
  });

  test('calls the stages by its names and keeps the original task set for the wait it is told', () => {
    const run = settle(runOf({}, [deploy], config('ECSAllAtOnce')));
    expect(coursesOf(run)).toEqual([
      'deployment.started',
      'codedeploy.before-install',
      'codedeploy.install',
      'codedeploy.after-install',
      'codedeploy.allow-test-traffic',
      'codedeploy.after-allow-test-traffic',
      'codedeploy.before-allow-traffic',
      'codedeploy.allow-traffic',
      'shift.production-traffic',
      'codedeploy.after-allow-traffic',
      'codedeploy.wait',
      'codedeploy.terminate',
      'deployment.completed',
    ]);
    const [shiftedAtMs] = timesOf(run, 'shift.production-traffic');
    expect(timesOf(run, 'codedeploy.terminate')).toEqual([shiftedAtMs! + 3_600_000]);
  });

  test('moves 10 % every three minutes and is through after 27', () => {
    const run = settle(runOf({}, [deploy], config('ECSLinear10PercentEvery3Minutes')));
    const shifts = timesOf(run, 'shift.production-traffic');
    expect(shifts).toHaveLength(10);
    expect(shifts.at(-1)! - shifts[0]!).toBe(27 * minuteMs);
    expect(timesOf(run, 'codedeploy.before-allow-traffic')).toHaveLength(1);
  });

  test('has no circuit breaker: the replacement task set has an hour to become healthy', () => {
    const deployment = { deploymentCircuitBreaker: { enable: true, rollback: true } };
    const bad = { ...deploy, quality: 'crashes' };
    const run = settle(runOf(deployment, [bad], config('ECSAllAtOnce')));
    expect(timesOf(run, 'deployment.failed')).toEqual([30_000 + 3_600_000]);
    expect(coursesOf(run)).not.toContain('deployment.breaker-count');
    expect(standingOf(run)[0]).toEqual({ tasks: 4, permille: 1000 });
  });
});
