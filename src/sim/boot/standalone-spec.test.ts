import { describe, expect, test } from 'vitest';
import { design, type Props } from '#model/build.ts';
import { planOf } from '../boot.ts';
import { ecsServiceOf } from '../systems/ecs-service/spec.ts';
import { standaloneTaskOf, type StandaloneTask } from '../systems/standalone-task/spec.ts';

const plan = (props: Props) =>
  planOf(
    design((d) => {
      const definition = d.taskDefinition({
        family: 'report',
        containerDefinitions: [{ name: 'report', image: 'report:1' }],
      });
      const cluster = d.node('cluster');
      d.node('ec2-capacity', {}, cluster);
      d.link('runs', d.node('standalone-task', { launchType: 'EC2', ...props }, cluster), definition);
    }),
  );
const specFor = (props: Props): StandaloneTask => standaloneTaskOf(plan(props).workloads[0]!)!;

describe('a standalone task', () => {
  test('is one task of its family at random, started by hand, when nothing is said', () => {
    expect(specFor({ count: undefined })).toEqual({
      count: 1,
      taskGroup: 'family:report',
      lanes: [{ name: 'EC2', sort: 'ec2', groups: [0], base: 0, weight: 1 }],
      throughProvider: false,
      placementStrategy: [{ type: 'random', field: '' }],
      placementConstraints: [],
      zones: [0, 1],
      schedule: undefined,
    });
  });

  test('has what is written', () => {
    const spec = specFor({
      count: 4,
      group: 'nightly',
      placementStrategy: [{ type: 'binpack', field: 'cpu' }],
      placementConstraints: [{ type: 'distinctInstance' }],
      schedule: { scheduleExpression: 'rate(5 minutes)', state: 'DISABLED' },
    });
    expect(spec).toMatchObject({
      count: 4,
      taskGroup: 'nightly',
      placementStrategy: [{ type: 'binpack', field: 'cpu' }],
      placementConstraints: [{ type: 'distinctInstance', expression: '' }],
      schedule: { expression: 'rate(5 minutes)', timezone: 'UTC', enabled: false },
    });
  });

  test('starts at most ten tasks at once', () => {
    expect(specFor({ count: 50 }).count).toBe(10);
  });

  test('is no service, nor the other way round', () => {
    expect(ecsServiceOf(plan({}).workloads[0]!)).toBeUndefined();
  });
});
