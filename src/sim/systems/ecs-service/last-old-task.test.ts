import { expect, test } from 'vitest';
import { fargateService } from '../../boot/plan-of.test-support.ts';
import { at, rehearse } from '../../interventions/rehearse.test-support.ts';

// During a rolling update a task that is lost is replaced by one of its own revision (facts, ecs-scheduler §3.3).

const one = fargateService({ desiredCount: 1 });
const kill = (seconds: number) => at(seconds, 'kill-task', { service: 'api', task: 1 });

test('also the last one of the old revision is, while the new one does not come up', () => {
  const told = rehearse(one, [at(0, 'deploy', { service: 'api', quality: 'unpullable' }), kill(30)], 600);
  expect(told.running.map(({ revision }) => revision)).toEqual([1]);
});

test('and is not, once enough new ones are healthy', () => {
  const healthyAt = rehearse(one, [at(0, 'deploy', { service: 'api' })], 600).times(
    'service.tasks-stopped',
  )[0]!;
  const told = rehearse(one, [at(0, 'deploy', { service: 'api' }), kill(healthyAt)], 600);
  expect(told.tasks).toHaveLength(2);
  expect(told.times('deployment.completed')).toHaveLength(1);
});
