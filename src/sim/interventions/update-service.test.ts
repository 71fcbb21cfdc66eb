import { describe, expect, test } from 'vitest';
import type { Json } from '#model/json.ts';
import type { Design } from '#model/design.ts';
import type { Intervention } from '#model/run.ts';
import { ec2Service, fargateService } from '../boot/example-designs.ts';
import { edited, nodeOf } from '../edited-design.test-support.ts';
import { changesBetween } from '../edited-design.ts';
import { BadScript, parseScript } from '../script.ts';
import { at, rehearse } from './rehearse.test-support.ts';

const drawn = ec2Service({ desiredCount: 4, hostPort: 8080 }, { instances: 8 });

/** The update to an edited design at a second, as a script file would bring it. */
function update(seconds: number, after: Design, from = drawn): Intervention {
  const step = {
    at: `${seconds}s`,
    do: 'update-service',
    service: 'api',
    changes: changesBetween(from, after),
  };
  return parseScript(JSON.parse(JSON.stringify({ interventions: [step] })) as Json)[0]!;
}

describe('an edited task definition', () => {
  const after = edited(drawn, 'api', { cpu: 512, container: { image: 'other:2', stopTimeout: 3 } });
  const told = rehearse(drawn, [update(30, after)], 1200);

  test('is the next revision, and replaces the tasks of the one before', () => {
    expect(told.rehearsal.summaries()).toMatchObject([{ service: 'api', revision: 2, outcome: 'completed' }]);
    expect(told.running.map(({ revision }) => revision)).toEqual([2, 2, 2, 2]);
  });

  test('takes the room it asks for, and its image is pulled', () => {
    const { world } = told.rehearsal.simulation;
    expect(world.revisions.at(-1)).toMatchObject({ demand: { cpuUnits: 512 }, number: 2 });
    expect(world.images.map(({ name }) => name)).toEqual(['public.ecr.aws/example/api:1', 'other:2']);
    const cpuUnits = Array.from(world.hosts.cpuUnits.slice(0, 8)).reduce((sum, each) => sum + each, 0);
    expect(cpuUnits).toBe(8 * 2048 - 4 * 512);
  });

  test('going back to what there was deploys the first revision again', () => {
    const back = rehearse(drawn, [update(30, after), update(600, drawn)], 1800);
    expect(back.rehearsal.summaries().map(({ revision }) => revision)).toEqual([2, 1]);
  });

  test('behaves as it is told', () => {
    const crashes = { ...update(30, after), quality: 'crashes' };
    expect(rehearse(drawn, [crashes], 200).of('task.stopped').length).toBeGreaterThan(0);
  });

  test('without any difference nothing is done', () => {
    const nothing = rehearse(drawn, [update(30, drawn)], 60);
    expect(nothing.words('fault.no-effect')).toEqual(['Nothing is done: api is what is drawn already.']);
  });
});

describe('an edited deployment configuration', () => {
  const calm = edited(drawn, 'api', {
    service: { deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 100 } },
  });

  test('is in force and starts no deployment', () => {
    const told = rehearse(drawn, [update(30, calm)], 300);
    expect(told.of('deployment.started')).toEqual([]);
    expect(told.words('service.updated')).toEqual([
      'service api was updated (minimumHealthyPercent, maximumPercent, availabilityZoneRebalancing): minimumHealthyPercent is 50 and maximumPercent 100. That starts no deployment by itself.',
    ]);
  });

  test('counts for the next deployment', () => {
    const told = rehearse(drawn, [update(30, calm), at(60, 'deploy', { service: 'api' })], 1200);
    expect(told.rehearsal.summaries()).toMatchObject([
      { floor: 2, ceiling: 4, lowestHealthy: 2, highestTasks: 4, outcome: 'completed' },
    ]);
  });

  test('leaves the stages of a shift under way as they are', () => {
    const linear = (stepBakeTimeInMinutes: number) => ({
      deploymentConfiguration: {
        strategy: 'LINEAR',
        linearConfiguration: { stepPercent: 50, stepBakeTimeInMinutes },
      },
    });
    const design = fargateService({ behind: 'application', requestsPerSecond: 10, props: linear(6) });
    const quicker = edited(design, 'api', { service: linear(1) });
    const deploy = (seconds: number) => at(seconds, 'deploy', { service: 'api' });
    const [first, second] = rehearse(
      design,
      [deploy(10), update(200, quicker, design), deploy(1500)],
      3000,
    ).rehearsal.summaries();
    const tookMs = (each = first!) => each.completedAtMs! - each.startedAtMs;
    expect(tookMs()).toBeGreaterThan(6 * 60_000);
    expect(tookMs() - tookMs(second)).toBeGreaterThan(4 * 60_000);
  });
});

describe('what a run cannot take on is refused', () => {
  const refusal = (after: Design): string => {
    try {
      rehearse(drawn, [update(30, after)], 40);
    } catch (error) {
      if (error instanceof BadScript) return error.message;
      throw error;
    }
    return 'nothing';
  };

  test('a host port that nothing took', () => {
    const after = edited(drawn, 'api', {
      container: { portMappings: [{ containerPort: 80, hostPort: 9090 }] },
    });
    expect(refusal(after)).toMatch(/takes the host port 9090\/tcp, which nothing took when the run began/);
  });

  test('other capacity', () => {
    const group = nodeOf(drawn, 'ec2-capacity', 'name', 'hosts');
    const node = drawn.nodes[group]!;
    const after = {
      ...drawn,
      nodes: { ...drawn.nodes, [group]: { ...node, props: { ...node.props, desiredCapacity: 9 } } },
    };
    expect(refusal(after)).toMatch(/The Auto Scaling group hosts was changed/);
  });

  test('another way of placing', () => {
    const after = edited(drawn, 'api', { service: { placementStrategy: [{ type: 'random' }] } });
    expect(refusal(after)).toMatch(/The placement strategy of api was changed/);
  });

  test('a service that is gone', () => {
    const { [nodeOf(drawn, 'service', 'serviceName', 'api')]: _gone, ...nodes } = drawn.nodes;
    expect(refusal({ ...drawn, nodes })).toMatch(/api was removed/);
  });
});

test('a deployment that was stuck is so no more once other limits let it move', () => {
  const tight = fargateService({ desiredCount: 1, minimumHealthyPercent: 100, maximumPercent: 150 });
  const loose = edited(tight, 'api', {
    service: { deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 200 } },
  });
  const script = [at(0, 'deploy', { service: 'api' }), update(30, loose, tight)];
  const outcomeAfter = (seconds: number) => rehearse(tight, script, seconds).rehearsal.summaries()[0];
  expect(outcomeAfter(29)).toMatchObject({ outcome: 'stuck' });
  expect(outcomeAfter(31)).toMatchObject({ outcome: 'running' });
  expect(outcomeAfter(31)).not.toHaveProperty('reason');
  expect(outcomeAfter(1200)).toMatchObject({ outcome: 'completed' });
});
