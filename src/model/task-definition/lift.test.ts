import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTaskDefinition } from '../arbitrary.test-support.ts';
import { emptyDesign, type Design } from '../design.ts';
import { indexOf } from '../design-index.ts';
import { unsound } from '../grammar.ts';
import { Ids } from '../ids.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { meaning } from '../same-meaning.test-support.ts';
import { liftTaskDefinition } from './lift.ts';
import { lowerTaskDefinition } from './lower.ts';

function lifted(doc: JsonObject): { design: Design; id: string; lowered: JsonObject } {
  const { id, nodes, links } = liftTaskDefinition(doc, new Ids());
  const design = { ...emptyDesign('d'), nodes, links };
  return { design, id, lowered: lowerTaskDefinition(indexOf(design), id).doc };
}

const orders = (doc: JsonObject): unknown => [
  Object.keys(doc),
  ((doc['containerDefinitions'] ?? []) as readonly Json[]).map((container) =>
    isObject(container) ? Object.keys(container) : container,
  ),
];

// What is no object cannot be drawn as a container, and follows those that can.
function withObjectsFirst(doc: JsonObject): Json {
  const same = meaning(doc) as JsonObject;
  const containers = same['containerDefinitions'];
  if (!Array.isArray(containers)) return same;
  return {
    ...same,
    containerDefinitions: [...containers.filter(isObject), ...containers.filter((item) => !isObject(item))],
  };
}

describe('drawing a task definition and exporting it again', () => {
  test('is the identity: the same meaning, in the same order of keys', () => {
    fc.assert(
      fc.property(anyTaskDefinition, (doc) => {
        const { design, lowered } = lifted(doc);
        expect(meaning(lowered)).toEqual(meaning(doc));
        expect(orders(lowered)).toEqual(orders(doc));
        expect(unsound(design)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps whatever stands in a document of the wrong shape', () => {
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('', [null], [{}], [[]], [{ name: 'a' }, { name: 'a' }, 7]),
    );
    const keys = [
      'family',
      'containerDefinitions',
      'volumes',
      'executionRoleArn',
      'taskRoleArn',
      'ephemeralStorage',
      'unknown',
    ];
    const inner = [
      'name',
      'image',
      'dependsOn',
      'mountPoints',
      'secrets',
      'logConfiguration',
      'portBindings',
      '__proto__',
    ];
    const objectOf = (names: string[], value: fc.Arbitrary<unknown>): fc.Arbitrary<JsonObject> =>
      fc
        .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 5 })
        .map(
          (entries) =>
            JSON.parse(
              `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${JSON.stringify(item)}`).join()}}`,
            ) as JsonObject,
        );
    const containers = fc.array(fc.oneof(odd, objectOf(inner, odd)), { maxLength: 3 });
    fc.assert(
      fc.property(objectOf(keys, fc.oneof(odd, containers)), (doc) => {
        const { design, lowered } = lifted(doc);
        expect(withObjectsFirst(lowered)).toEqual(withObjectsFirst(doc));
        expect(Object.keys(lowered)).toEqual(Object.keys(doc));
        expect(unsound(design)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('draws everything that refers to something', () => {
    const { design } = lifted({
      family: 'web',
      executionRoleArn: 'arn:aws:iam::123456789012:role/exec',
      volumes: [{ name: 'data', efsVolumeConfiguration: { fileSystemId: 'fs-1' } }, { name: 'unused' }],
      containerDefinitions: [
        {
          name: 'web',
          image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/web:1',
          mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }, { sourceVolume: 'nothing' }],
          secrets: [
            { name: 'A', valueFrom: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf:user::' },
            { name: 'B', valueFrom: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf' },
          ],
          dependsOn: [{ containerName: 'log', condition: 'START' }],
          logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/web' } },
        },
        {
          name: 'log',
          image: 'busybox',
          logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/web' } },
        },
      ],
      ephemeralStorage: { sizeInGiB: 30 },
    });
    const kinds = Object.values(design.nodes).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual([
      'bind-mount',
      'container',
      'container',
      'ecr-repository',
      'efs',
      'ephemeral-storage',
      'iam-role',
      'log-group',
      'secret',
      'task-definition',
    ]);
    const links = Object.values(design.links).map(
      ({ kind, from, to, props }) => `${from} ${kind} ${to} ${JSON.stringify(props)}`,
    );
    expect(links).toEqual([
      'iam-role-1 execution-role task-definition-1 {}',
      'container-1 depends-on container-2 {"condition":"START"}',
      'container-1 mount efs-1 {"containerPath":"/data"}',
      'container-1 secret-variable secret-1 {"name":"A","jsonKey":"user","versionStage":"","versionId":""}',
      'container-1 secret-variable secret-1 {"name":"B"}',
      'container-1 image ecr-repository-1 {"tag":"1"}',
      'container-1 logs log-group-1 {}',
      'container-2 logs log-group-1 {}',
      'task-definition-1 declares bind-mount-1 {}',
      'task-definition-1 declares ephemeral-storage-1 {}',
    ]);
  });
});
