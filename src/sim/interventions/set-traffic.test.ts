import { describe, expect, test } from 'vitest';
import { fargateService } from '../boot/plan-of.test-support.ts';
import { failedRequestsTotal } from '../totals.ts';
import { at, rehearse, type Told } from './rehearse.test-support.ts';

const drawn = fargateService({ desiredCount: 2, behind: 'application', requestsPerSecond: 50 });
const failed = ({ rehearsal: { simulation } }: Told): number =>
  simulation.world.series.value(simulation.world.seriesOf(failedRequestsTotal));

describe('set-traffic', () => {
  test('more than the tasks can serve makes requests fail, and less ends it', () => {
    expect(failed(rehearse(drawn, [], 300))).toBe(0);
    const script = [
      at(10, 'set-traffic', { ratePerSecond: 1000 }),
      at(100, 'set-traffic', { ratePerSecond: 10 }),
    ];
    const told = rehearse(drawn, script, 300);
    expect(failed(told)).toBeGreaterThan(10_000);
    expect(told.of('traffic.errors-began')).toHaveLength(1);
    expect(told.of('traffic.errors-ended')).toHaveLength(1);
  });

  test('a source that is not drawn is refused', () => {
    expect(() => rehearse(fargateService(), [at(1, 'set-traffic', { ratePerSecond: 1 })], 1)).toThrow(
      'Nobody sends requests in this design.',
    );
    expect(() => rehearse(drawn, [at(1, 'set-traffic', { users: 'robots', ratePerSecond: 1 })], 1)).toThrow(
      /There are no users robots; there is /,
    );
  });
});

describe('faults that users notice', () => {
  test('a hung task fails requests until its target is out of service', () => {
    const told = rehearse(drawn, [at(10, 'hang-task', { service: 'api' })], 300);
    const [out = 0] = told.times('service.task-unhealthy');
    expect(failed(told)).toBeGreaterThan((out - 10) * 24);
    expect(failed(told)).toBeLessThan((out - 10) * 26 + 100);
  });

  test('a task role without permissions fails every request while checks go on as before', () => {
    const broken = [
      at(10, 'break-role', { service: 'api', role: 'task' }),
      at(20, 'mend-role', { service: 'api', role: 'task' }),
    ];
    expect(failed(rehearse(drawn, broken, 100))).toBe(500);
  });
});
