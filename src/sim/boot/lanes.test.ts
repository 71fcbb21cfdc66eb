import { describe, expect, test } from 'vitest';
import { design, service, type Drawing, type Props } from '#model/build.ts';
import type { NodeId } from '#model/design.ts';
import { planOf } from '../boot.ts';
import type { Lane } from '../plan.ts';
import { ec2Plan, fargatePlan, providerPlan, specOf } from './plan-of.test-support.ts';

const task = { family: 'api', containerDefinitions: [{ name: 'api', image: 'api:1' }] };

/** A service with these props in a cluster with these, beside what `also` draws there. */
function planWith(props: Props, cluster: Props = {}, also: (d: Drawing, cluster: NodeId) => void = () => {}) {
  return planOf(
    design((d) => {
      const id = d.node('cluster', cluster);
      also(d, id);
      d.link('runs', d.node('service', { launchType: undefined, ...props }, id), d.taskDefinition(task, id));
    }),
  );
}
const group = (d: Drawing, cluster: NodeId | undefined, name: string): NodeId =>
  d.node('ec2-capacity', { name, capacityProvider: { name } }, cluster);
const short = ({ name, sort, groups, base, weight }: Lane): string =>
  `${name} ${sort} [${groups.join(' ')}] ${base}/${weight}`;
const lanesOf = (plan: ReturnType<typeof planOf>): string[] => specOf(plan).lanes.map(short);

describe('lanes', () => {
  test('the launch type FARGATE is one lane without instances', () => {
    const plan = fargatePlan();
    expect(lanesOf(plan)).toEqual(['FARGATE fargate [] 0/1']);
    expect(specOf(plan).throughProvider).toBe(false);
  });

  test('the launch type EC2 is one lane with every group of the cluster, and none of another', () => {
    const plan = planWith({ launchType: 'EC2' }, {}, (d, cluster) => {
      group(d, cluster, 'one');
      group(d, undefined, 'outside');
      group(d, d.node('cluster'), 'elsewhere');
      group(d, cluster, 'two');
    });
    expect(lanesOf(plan)).toEqual(['EC2 ec2 [0 3] 0/1']);
    expect(specOf(plan).throughProvider).toBe(false);
    expect(lanesOf(ec2Plan())).toEqual(['EC2 ec2 [0] 0/1']);
  });

  test('capacity links are the strategy, with base and weight', () => {
    const plan = planOf(
      service({
        runs: task,
        on: 'FARGATE',
        strategy: { capacityProvider: 'FARGATE_SPOT', base: 2, weight: 3 },
      }),
    );
    expect(lanesOf(plan)).toEqual(['FARGATE_SPOT fargate-spot [] 2/3']);
    expect(lanesOf(providerPlan())).toEqual(['hosts group [0] 0/1']);
    expect(specOf(providerPlan()).throughProvider).toBe(true);
  });

  test('a strategy that is written out finds the drawn group by its provider', () => {
    const capacityProviderStrategy = [
      { capacityProvider: 'two', base: 1 },
      { capacityProvider: 'FARGATE', weight: 4 },
    ];
    const plan = planWith({ capacityProviderStrategy }, {}, (d, cluster) => {
      group(d, cluster, 'one');
      group(d, cluster, 'two');
    });
    expect(lanesOf(plan)).toEqual(['two group [1] 1/0', 'FARGATE fargate [] 0/4']);
    expect(plan.notes).toEqual([]);
  });

  test('without strategy and launch type the default of the cluster counts', () => {
    const cluster = {
      defaultCapacityProviderStrategy: [
        { capacityProvider: 'FARGATE_SPOT', weight: 1 },
        { capacityProvider: 'one', weight: 2 },
      ],
    };
    const draw = (d: Drawing, id: NodeId): NodeId => group(d, id, 'one');
    expect(lanesOf(planWith({}, cluster, draw))).toEqual([
      'FARGATE_SPOT fargate-spot [] 0/1',
      'one group [0] 0/2',
    ]);
    expect(lanesOf(planWith({ launchType: 'FARGATE' }, cluster, draw))).toEqual(['FARGATE fargate [] 0/1']);
  });

  test('where nothing is said at all the launch type is EC2', () => {
    const plan = planWith({}, {}, (d, cluster) => group(d, cluster, 'one'));
    expect(lanesOf(plan)).toEqual(['EC2 ec2 [0] 0/1']);
  });

  test('a provider that is not drawn has no instances, and is noted', () => {
    const plan = planWith({ capacityProviderStrategy: [{ capacityProvider: 'managed', weight: 1 }] });
    expect(lanesOf(plan)).toEqual(['managed group [] 0/1']);
    expect(plan.notes).toEqual([
      { node: 'service-1', says: 'api names the capacity provider managed, which is not drawn.' },
    ]);
  });

  test('a launch type of which nothing can be drawn has no lanes, and is noted', () => {
    const plan = planWith({ launchType: 'EXTERNAL' });
    expect(lanesOf(plan)).toEqual([]);
    expect(plan.notes[0]!.says).toBe('api has the launch type EXTERNAL, of which no capacity can be drawn.');
  });

  test('more capacity providers than AWS allows are refused', () => {
    const capacityProviderStrategy = Array.from({ length: 21 }, () => ({ capacityProvider: 'FARGATE' }));
    expect(() => planWith({ capacityProviderStrategy })).toThrow('21 capacity providers for api');
  });
});
