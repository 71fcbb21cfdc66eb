import { describe, expect, test } from 'vitest';
import type { Design } from '#model/design.ts';
import type { Intervention } from '#model/run.ts';
import { design } from '#model/build.ts';
import { planOf } from './boot.ts';
import { drawCluster, drawGroup, drawService } from './boot/draw-service.ts';
import { changeOnStage } from './change-on-stage.ts';
import { edited, nodeOf } from './edited-design.test-support.ts';
import { Rehearsal } from './rehearsal.ts';

const zones = ['a', 'b'];
const drawn = design((d) => {
  const cluster = drawCluster(d, zones);
  drawGroup(d, cluster, { instances: 6, zones });
  drawService(d, cluster, 'EC2', zones, {
    name: 'api',
    desiredCount: 3,
    behind: 'application',
    requestsPerSecond: 20,
  });
  drawService(d, cluster, 'FARGATE', zones, { name: 'web', desiredCount: 2 });
  const job = { name: 'job', image: 'job:1', memory: 256 };
  const definition = d.taskDefinition({ family: 'job', containerDefinitions: [job] }, cluster);
  d.link(
    'runs',
    d.node('standalone-task', { name: 'job', launchType: 'EC2', count: 1 }, cluster),
    definition,
  );
});
const began = planOf(drawn);
const after = (next: Design, before = drawn) => changeOnStage(began, before, next);
const withProps = (of: Design, id: string, props: object): Design => {
  const node = of.nodes[id]!;
  return { ...of, nodes: { ...of.nodes, [id]: { ...node, props: { ...node.props, ...props } } } };
};

describe('becomes nothing', () => {
  test('when only the picture changes', () => {
    const layout = Object.fromEntries(Object.keys(drawn.nodes).map((id) => [id, { x: 7, y: 8 }]));
    expect(after({ ...drawn, layout })).toEqual({ becomes: 'nothing' });
  });

  test('when the design is another object that says the same', () => {
    expect(after(structuredClone(drawn))).toEqual({ becomes: 'nothing' });
  });
});

describe('becomes deployments', () => {
  test('the desired count is set', () => {
    expect(after(edited(drawn, 'web', { service: { desiredCount: 5 } }))).toEqual({
      becomes: 'deployments',
      says: ['The desired count of web is 5 from now on.'],
      interventions: [{ do: 'set-desired-count', service: 'web', desiredCount: 5 }],
    });
  });

  test('an edited task definition is deployed, with the records that differ and no others', () => {
    const next = edited(drawn, 'api', { container: { image: 'api:2' } });
    const container = nodeOf(next, 'container', 'name', 'api');
    expect(after(structuredClone(next))).toEqual({
      becomes: 'deployments',
      says: ['The edited task definition of api is deployed.'],
      interventions: [
        {
          do: 'update-service',
          service: 'api',
          changes: { nodes: { [container]: { after: next.nodes[container] } }, links: {} },
        },
      ],
    });
  });

  test('a deployment configuration alone is put in force', () => {
    const next = edited(drawn, 'web', { service: { healthCheckGracePeriodSeconds: 90 } });
    expect(after(next)).toMatchObject({
      says: ['web has another deployment configuration from now on.'],
      interventions: [{ do: 'update-service', service: 'web' }],
    });
  });

  test('users send more', () => {
    const users = Object.keys(drawn.nodes).find((id) => drawn.nodes[id]!.kind === 'users')!;
    expect(after(withProps(drawn, users, { ratePerSecond: 70 }))).toMatchObject({
      interventions: [{ do: 'set-traffic', ratePerSecond: 70 }],
    });
  });

  test('of several edits, each has to do with what changed since the last', () => {
    const first = edited(drawn, 'api', { cpu: 512 });
    const second = edited(first, 'web', { service: { desiredCount: 1 } });
    const [one, two] = [after(first), after(second, first)];
    if (one.becomes !== 'deployments' || two.becomes !== 'deployments') throw new Error('It starts over.');
    expect(two.interventions).toEqual([{ do: 'set-desired-count', service: 'web', desiredCount: 1 }]);
    const deeds = [...one.interventions, ...two.interventions];
    const interventions = deeds.map((each, i): Intervention => ({ ...each, atMs: 30_000 * (i + 1) }));
    const rehearsal = new Rehearsal({ design: drawn, seed: 1, interventions });
    expect(rehearsal.run(3_600_000)).toBe(true);
    expect(rehearsal.summaries()).toMatchObject([{ service: 'api', revision: 2, outcome: 'completed' }]);
  });
});

describe('makes the run start over, and says why', () => {
  const groups = Object.keys(drawn.nodes).filter((id) => drawn.nodes[id]!.kind === 'ec2-capacity');
  const vpc = Object.keys(drawn.nodes).find((id) => drawn.nodes[id]!.kind === 'vpc')!;
  const target = Object.keys(drawn.links).find((id) => drawn.links[id]!.kind === 'target-group')!;
  const subnetsIn = (...zones: string[]) =>
    ['private-a', 'private-b'].map((name, i) => ({ name, availabilityZone: zones[i] }));
  const without = (id: string): Design => {
    const { [id]: _gone, ...nodes } = drawn.nodes;
    return { ...drawn, nodes };
  };
  test.each([
    [
      'capacity',
      withProps(drawn, groups[0]!, { instanceType: 'm5.xlarge' }),
      /Auto Scaling group hosts was changed/,
    ],
    ['zones', withProps(drawn, vpc, { subnets: subnetsIn('a', 'x') }), /Availability Zones/],
    [
      'a load balancer',
      {
        ...drawn,
        links: {
          ...drawn.links,
          [target]: { ...drawn.links[target]!, props: { deregistrationDelaySeconds: 7 } },
        },
      },
      /target group of api was changed/,
    ],
    ['a service less', without(nodeOf(drawn, 'service', 'serviceName', 'web')), /web was removed/],
    ['another name', edited(drawn, 'web', { service: { serviceName: 'site' } }), /web was changed/],
    [
      'placement',
      edited(drawn, 'api', { service: { placementStrategy: [{ type: 'random' }] } }),
      /placement strategy of api/,
    ],
    [
      'blue/green',
      edited(drawn, 'api', { service: { deploymentConfiguration: { strategy: 'BLUE_GREEN' } } }),
      /deployment strategy of api/,
    ],
    [
      'a standalone task',
      withProps(drawn, nodeOf(drawn, 'container', 'name', 'job'), { image: 'job:2' }),
      /task definition of job was edited/,
    ],
    ['too many tasks', edited(drawn, 'api', { service: { desiredCount: 5001 } }), /5000/],
    [
      'a host port',
      edited(drawn, 'api', { container: { portMappings: [{ containerPort: 80, hostPort: 9090 }] } }),
      /host port 9090\/tcp/,
    ],
  ] as [string, Design, RegExp][])('%s', (_, next, words) => {
    expect(after(next)).toMatchObject({ becomes: 'restart', because: expect.stringMatching(words) });
  });

  test('the last service, with which the zones go, too', () => {
    const alone = design((d) => {
      drawService(d, drawCluster(d, zones), 'FARGATE', zones, { name: 'web' });
    });
    const { [nodeOf(alone, 'service', 'serviceName', 'web')]: _gone, ...nodes } = alone.nodes;
    const change = changeOnStage(planOf(alone), alone, { ...alone, nodes });
    expect(change).toMatchObject({ becomes: 'restart', because: expect.stringMatching(/^web was removed/) });
  });
});
