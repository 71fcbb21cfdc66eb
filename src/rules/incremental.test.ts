import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { applyEdits, EditRefused, type Edit } from '#model/edit.ts';
import { isObject, type Json, type JsonObject, type JsonPath } from '#model/json.ts';
import { linkKinds } from '#model/links/index.ts';
import { nodeKinds } from '#model/kinds/index.ts';
import { checkDesign, Checker } from './check.ts';
import { ec2Task, fargateTask, sidecar } from './examples.ts';
import type { Finding } from './rule.ts';

/** Two services with most of what rules look at, so that a random edit usually matters to one of them. */
function start(): Design {
  return design((d) => {
    const volumes = [{ name: 'files', efsVolumeConfiguration: { fileSystemId: 'fs-12345678' } }];
    const container = {
      mountPoints: [{ sourceVolume: 'files', containerPath: '/files' }],
      dependsOn: [{ containerName: 'sidecar', condition: 'START' }],
    };
    const group = { groupName: 'tasks' };
    const first = d.service({
      vpc: {},
      cluster: {},
      runs: fargateTask({ volumes, container, sidecars: [sidecar()] }),
      on: 'FARGATE',
      behind: {},
      securityGroup: group,
      balancerSecurityGroup: { groupName: 'balancer' },
      admits: {},
    });
    d.service({
      runs: ec2Task({ family: 'worker', sidecars: [sidecar({ essential: true })] }),
      on: 'EC2',
      props: { desiredCount: 4 },
    });
    d.link('runs', d.node('standalone-task'), d.last('task-definition'));
    const secret = d.node('secret', { service: 'ssm', valueFrom: '/api/key' });
    d.link('secret-variable', d.last('container'), secret, { name: 'KEY' });
    d.link('task-role', d.node('iam-role', { roleName: 'both' }), d.last('task-definition'));
    expect(first).toBeDefined();
  });
}

const words = [
  'FARGATE',
  'EC2',
  'awsvpc',
  'bridge',
  'host',
  'web',
  'sidecar',
  'files',
  'ENABLED',
  'HEALTHY',
  '256',
  '4096',
  'latest',
  '',
];
const value: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.constantFrom<(Json | undefined)[]>(undefined, null, true, false, [], {}, ['FARGATE', 'EC2']),
  fc.constantFrom(...words),
  fc.integer({ min: -1, max: 70_000 }),
);
const parameters = [
  'cpu',
  'memory',
  'networkMode',
  'requiresCompatibilities',
  'image',
  'essential',
  'privileged',
  'portMappings',
  'launchType',
  'desiredCount',
  'name',
];

const move = fc.record({ verb: fc.nat({ max: 9 }), a: fc.nat(), b: fc.nat(), c: fc.nat(), value });
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

function editOf(before: Design, { verb, a, b, c, value }: Move, step: number): Edit {
  const nodes = Object.keys(before.nodes);
  const records = [...nodes, ...Object.keys(before.links)];
  const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? 'nothing';
  const id = pick(records, a);
  switch (verb) {
    case 0:
      return { do: 'remove', ids: [id] };
    case 1:
      return {
        do: 'add-link',
        id: `added-${step}`,
        link: {
          kind: linkKinds[a % linkKinds.length]!.kind,
          from: pick(nodes, b),
          to: pick(nodes, c),
          props: {},
        },
      };
    case 2: {
      const kind = nodeKinds[a % nodeKinds.length]!;
      const parent = b % 2 === 0 ? undefined : pick(nodes, c);
      return {
        do: 'add-node',
        id: `added-${step}`,
        node: { kind: kind.kind, props: kind.create(), ...(parent === undefined ? {} : { parent }) },
      };
    }
    case 3:
      return {
        do: 'reparent',
        id: pick(nodes, a),
        ...(b % 3 === 0 ? {} : { parent: pick(nodes, b) }),
        box: { x: 0, y: 0 },
      };
    case 4:
      return { do: 'reorder', id: pick(nodes, a), ...(b % 3 === 0 ? {} : { before: pick(nodes, b) }) };
    default: {
      const props = (before.nodes[id] ?? before.links[id])?.props ?? {};
      const path = b % 2 === 0 ? [pick(parameters, c)] : pathInto(props, c);
      return { do: 'set', id, path, ...(value === undefined ? {} : { value }) };
    }
  }
}

function pathInto(props: JsonObject, n: number): JsonPath {
  const paths: JsonPath[] = [];
  const visit = (value: Json, path: JsonPath): void => {
    if (path.length > 0) paths.push(path);
    if (Array.isArray(value)) (value as readonly Json[]).forEach((item, i) => visit(item, [...path, i]));
    else if (isObject(value)) for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
  };
  visit(props, []);
  return paths[n % paths.length] ?? ['name'];
}

describe('the checker', () => {
  test('after any edits says what a full check says', () => {
    let applied = 0;
    fc.assert(
      fc.property(fc.array(move, { minLength: 5, maxLength: 25 }), (moves) => {
        let here = start();
        const checker = new Checker(here);
        const compared: [Finding[], Finding[]][] = [];
        for (const [step, each] of moves.entries()) {
          try {
            here = applyEdits(here, [editOf(here, each, step)]);
          } catch (error) {
            if (error instanceof EditRefused) continue;
            throw error;
          }
          applied++;
          checker.update(here);
          // Not after every edit: what one update forgets, the next would otherwise never get to mend or to spoil.
          if (step % 3 === 0) compared.push([checker.findings(), checkDesign(here)]);
        }
        compared.push([checker.findings(), checkDesign(here)]);
        for (const [kept, full] of compared) expect(kept).toEqual(full);
      }),
      { numRuns: 40 },
    );
    expect(applied).toBeGreaterThan(100);
  });

  test('says nothing new when only the picture changes', () => {
    const before = start();
    const checker = new Checker(before);
    const findings = checker.findings();
    const [id] = Object.keys(before.nodes);
    checker.update(applyEdits(before, [{ do: 'move', boxes: { [id!]: { x: 40, y: 40 } } }]));
    expect(checker.findings()).toEqual(findings);
    expect(findings.length).toBeGreaterThan(3);
  });
});
