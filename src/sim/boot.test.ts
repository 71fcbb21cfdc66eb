import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gestures, performed } from '#model/arbitrary-design.test-support.ts';
import { templates } from '#io/templates/index.ts';
import { designOf } from '#io/templates/template.ts';
import { design } from '#model/build.ts';
import { emptyDesign, type Design } from '#model/design.ts';
import { planOf } from './boot.ts';
import { anyArchitecture } from './boot/arbitrary-architecture.test-support.ts';
import { PlanBoundExceeded } from './boot/bounds.ts';
import { ec2Plan, ec2Services, fargatePlan, specOf } from './boot/plan-of.test-support.ts';
import type { Plan } from './plan.ts';

const task = { family: 'job', containerDefinitions: [{ name: 'job', image: 'job:1' }] };

describe('planOf', () => {
  test('an empty design makes an empty plan', () => {
    const design = emptyDesign('d');
    expect(planOf(design)).toEqual({
      origin: { design, parameters: {} },
      zones: [],
      hostPorts: [],
      images: [],
      groups: [],
      workloads: [],
      revisions: [],
      targetGroups: [],
      sources: [],
      network: { natGateways: 0, endpointZones: 0 },
      notes: [],
    });
  });

  test('a service brings a workload and its first revision', () => {
    const plan = fargatePlan({ desiredCount: 4, cpu: 512, memory: 1024 });
    expect(plan.workloads).toMatchObject([
      {
        index: 0,
        name: 'api',
        node: 'service-1',
        cluster: 'cluster-1',
        controller: 'ecs-service',
        desired: 4,
      },
    ]);
    expect(plan.revisions).toMatchObject([
      {
        index: 0,
        workload: 0,
        number: 1,
        networkMode: 'awsvpc',
        demand: { cpuUnits: 512, memoryMib: 1024, gpus: 0, takesInterface: true, hostPorts: [] },
        lacks: [],
      },
    ]);
    expect(plan.images).toEqual([{ name: 'public.ecr.aws/example/api:1', sizeMb: 200 }]);
  });

  test('services come first, then standalone tasks, whatever the order of drawing', () => {
    const plan = planOf(
      design((d) => {
        const definition = d.taskDefinition(task);
        d.link('runs', d.node('standalone-task', { name: 'nightly', count: 3 }), definition);
        d.link('runs', d.node('service', { serviceName: 'web' }), definition);
      }),
    );
    expect(plan.workloads.map(({ name, controller, desired }) => [name, controller, desired])).toEqual([
      ['web', 'ecs-service', 2],
      ['nightly', 'standalone-task', 3],
    ]);
    expect(plan.revisions.map(({ index, workload, number }) => [index, workload, number])).toEqual([
      [0, 0, 1],
      [1, 1, 1],
    ]);
    expect(plan.images).toHaveLength(1);
  });

  test('what runs no task definition is noted and left out, with its target group', () => {
    const plan = planOf(
      design((d) => {
        const balancer = d.node('load-balancer');
        d.link('target-group', balancer, d.node('service', { serviceName: 'api' }));
      }),
    );
    expect(plan.workloads).toEqual([]);
    expect(plan.targetGroups).toEqual([]);
    expect(plan.notes).toEqual([
      { node: 'service-1', says: 'api takes no part: it runs no task definition.' },
    ]);
  });

  test('a fixed host port has one number for all that claim it', () => {
    const services = [
      { name: 'a', hostPort: 8080 },
      { name: 'b', hostPort: 9090 },
      { name: 'c', hostPort: 8080 },
    ];
    const plan = planOf(ec2Services(services, { instances: 2 }));
    expect(plan.hostPorts).toEqual(['8080/tcp', '9090/tcp']);
    expect(plan.revisions.map(({ demand }) => demand.hostPorts)).toEqual([[0], [1], [0]]);
  });

  test('a dynamic host port claims nothing', () => {
    expect(ec2Plan({ hostPort: 0 }).hostPorts).toEqual([]);
  });

  test('128 fixed host ports fit, 129 are refused with their number', () => {
    const mappings = (count: number) => ({
      container: {
        portMappings: Array.from({ length: count }, (_, i) => ({ containerPort: 80, hostPort: 8000 + i })),
      },
    });
    expect(ec2Plan(mappings(128)).hostPorts).toHaveLength(128);
    expect(() => ec2Plan(mappings(129))).toThrow(PlanBoundExceeded);
    expect(() => ec2Plan(mappings(129))).toThrow(
      'The design has 129 different fixed host ports; a rehearsal can hold 128.',
    );
  });

  test('a REPLICA service without a count has one task; a DAEMON has one on each instance', () => {
    expect(fargatePlan({ props: { desiredCount: undefined } }).workloads[0]!.desired).toBe(1);
    const daemon = ec2Plan(
      { props: { schedulingStrategy: 'DAEMON', desiredCount: undefined } },
      { instances: 5 },
    );
    expect(daemon.workloads[0]!.desired).toBe(5);
    expect(specOf(daemon).scheduling).toBe('DAEMON');
  });

  test('more tasks than a rehearsal can hold are refused', () => {
    expect(() => fargatePlan({ desiredCount: 1_000_001 })).toThrow(
      'The design has 1,000,001 tasks of api; a rehearsal can hold 1,000,000.',
    );
    expect(fargatePlan({ desiredCount: -3 }).workloads[0]!.desired).toBe(0);
  });

  test('parameters of the run reach the plan', () => {
    const plan = planOf(ec2Services([{}], { instances: 1 }), {
      parameters: { imageSizeMb: 900, applicationReadyMs: 7000 },
    });
    expect(plan.images[0]!.sizeMb).toBe(900);
    expect(plan.revisions[0]!.behaviour.readyMs).toBe(7000);
  });

  test('the same design makes the same plan', () => {
    const drawn = ec2Services([{ hostPort: 80, behind: 'application', requestsPerSecond: 5 }], {
      instances: 4,
    });
    expect(planOf(structuredClone(drawn))).toEqual(planOf(drawn));
  });
});

describe('whatever is drawn', () => {
  test('the plan only refers to what is in it, holds whole numbers, and has or notes every runner', () => {
    fc.assert(
      fc.property(anyArchitecture, (drawn) => {
        expect(faultsIn(drawn)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('so does that of a design drawn without aim', () => {
    const aimless = gestures({ minLength: 20, maxLength: 120 }).map((all) => performed(all).at(-1)!);
    fc.assert(
      fc.property(aimless, (drawn) => {
        expect(faultsIn(drawn)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test.each(templates.map((template) => [template.id, designOf(template)] as const))(
    'so does that of the template %s',
    (_, drawn) => {
      expect(faultsIn(drawn)).toEqual([]);
    },
  );

  test.each(
    templates.filter(({ faulty }) => !faulty).map((template) => [template.id, designOf(template)] as const),
  )('the template %s takes part as a whole, and lacks nothing', (_, drawn) => {
    const { notes, revisions, workloads } = planOf(drawn);
    expect(notes).toEqual([]);
    expect(workloads).not.toEqual([]);
    expect(revisions.flatMap(({ lacks }) => lacks)).toEqual([]);
  });
});

function faultsIn(drawn: Design): string[] {
  const plan = planOf(drawn);
  const known = new Set([
    ...plan.workloads.map(({ node }) => node),
    ...plan.notes.filter(({ says }) => says.endsWith('it runs no task definition.')).map(({ node }) => node),
  ]);
  const forgotten = Object.entries(drawn.nodes)
    .filter(([id, { kind }]) => /^(service|standalone-task)$/.test(kind) && !known.has(id))
    .map(([id]) => `${id} is forgotten`);
  return [...danglingIn(plan), ...fractionsIn(plan), ...forgotten];
}

/** References to a number that its list does not have. */
function danglingIn(plan: Plan): string[] {
  const { zones, groups, workloads, revisions, targetGroups, images, hostPorts } = plan;
  const lanes = workloads.flatMap(({ spec }) => (spec as { lanes: { groups: number[] }[] }).lanes);
  const references: [string, readonly number[], { length: number }][] = [
    ['group', lanes.flatMap((lane) => lane.groups), groups],
    ['zone', groups.flatMap((group) => group.zones), zones],
    ['zone', workloads.flatMap(({ spec }) => (spec as { zones: number[] }).zones), zones],
    ['workload', [...revisions, ...targetGroups].map((each) => each.workload), workloads],
    ['workload', plan.sources.flatMap((source) => source.workloads), workloads],
    ['image', revisions.flatMap(({ containers }) => containers.map(({ image }) => image)), images],
    ['host port', revisions.flatMap(({ demand }) => demand.hostPorts), hostPorts],
  ];
  return references.flatMap(([what, numbers, list]) =>
    numbers.filter((number) => !(number >= 0 && number < list.length)).map((number) => `${what} ${number}`),
  );
}

function fractionsIn(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => fractionsIn(inner, `${path}.${key}`));
}
