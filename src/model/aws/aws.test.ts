import * as sdk from '@aws-sdk/client-ecs';
import { describe, expect, it } from 'vitest';
import { z } from '../zod.ts';
import { bare, metaOf, type FieldMeta } from '../field.ts';

import { containerDefinitionSchema } from './container-definition.ts';
import { logDrivers, osFamilies, ulimitNames } from './facts.ts';
import { taskDefinitionSchema } from './task-definition.ts';

/** A shape as the SDK's runtime schemas and ours can both be told: names, kinds, nothing else. */
type Outline =
  | string
  | { list: Outline }
  | { map: true }
  | { members: Record<string, Outline>; required: string[] };

const simple: Record<number, string> = { 0: 'string', 1: 'number', 2: 'boolean' };
const [LIST, MAP, STRUCTURE, UNION] = [1, 2, 3, 4];

/** What the SDK's model says of a shape. A number is a simple type, 64 more a list of it, 128 more a map of it. */
function outlineOfSdk(schema: unknown): Outline {
  if (typeof schema === 'function') return outlineOfSdk((schema as () => unknown)());
  if (typeof schema === 'number') {
    if (schema >= 128) return { map: true };
    return schema >= 64 ? { list: simple[schema - 64]! } : simple[schema]!;
  }
  const [kind, , , , names, types, requiredCount] = schema as [
    unknown,
    string,
    string,
    unknown,
    unknown,
    unknown[],
    number?,
  ];
  if (kind === LIST) return { list: outlineOfSdk(names) };
  if (kind === MAP) return { map: true };
  if (kind !== STRUCTURE && kind !== UNION) return outlineOfSdk(kind);
  const members = (names as string[]).map((name, i): [string, Outline] => [name, outlineOfSdk(types[i])]);
  return { members: Object.fromEntries(members), required: (names as string[]).slice(0, requiredCount ?? 0) };
}

function outlineOf(schema: z.ZodType): Outline {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return { list: outlineOf(inner.element as z.ZodType) };
  if (inner instanceof z.ZodRecord) return { map: true };
  if (inner instanceof z.ZodObject) {
    const members = Object.entries(inner.shape) as [string, z.ZodType][];
    const required = members.filter(([, member]) => metaOf(member)?.required).map(([name]) => name);
    return {
      members: Object.fromEntries(members.map(([name, member]) => [name, outlineOf(member)])),
      required,
    };
  }
  if (inner instanceof z.ZodBoolean) return 'boolean';
  return inner instanceof z.ZodNumber ? 'number' : 'string';
}

/** Every place where the two differ, so that a failure names what AWS added. */
function differences(aws: Outline, ours: Outline, path: string): string[] {
  if (typeof aws === 'string' || typeof ours === 'string')
    return aws === ours ? [] : [`${path}: ${JSON.stringify(aws)}`];
  if ('list' in aws && 'list' in ours) return differences(aws.list, ours.list, `${path}[]`);
  if ('members' in aws && 'members' in ours) {
    const names = new Set([...Object.keys(aws.members), ...Object.keys(ours.members)]);
    const missing = aws.required
      .filter((name) => !ours.required.includes(name))
      .map((name) => `${path}.${name} is required`);
    return [...names]
      .flatMap((name) => {
        const [theirs, own] = [aws.members[name], ours.members[name]];
        if (!theirs) return [`${path}.${name} is not AWS's`];
        return own ? differences(theirs, own, `${path}.${name}`) : [`${path}.${name} is missing here`];
      })
      .concat(missing);
  }
  return 'map' in aws && 'map' in ours ? [] : [`${path}: another type`];
}

describe("AWS's model of RegisterTaskDefinition", () => {
  it('has the same members, types and required parameters, all the way down', () => {
    expect(
      differences(outlineOfSdk(sdk.RegisterTaskDefinitionRequest$), outlineOf(taskDefinitionSchema), ''),
    ).toEqual([]);
  });

  it('is compared in full, so that a new member is noticed', () => {
    const { networkMode: _networkMode, ...shape } = taskDefinitionSchema.shape;
    const aws = outlineOfSdk(sdk.RegisterTaskDefinitionRequest$);
    expect(differences(aws, outlineOf(z.strictObject(shape)), '')).toEqual(['.networkMode is missing here']);
  });

  const words: [string, object, readonly string[]][] = [
    ['LogDriver', sdk.LogDriver, logDrivers],
    ['OSFamily', sdk.OSFamily, osFamilies],
    ['UlimitName', sdk.UlimitName, ulimitNames],
    ['NetworkMode', sdk.NetworkMode, wordsOf(taskDefinitionSchema.shape.networkMode)],
    ['PidMode', sdk.PidMode, wordsOf(taskDefinitionSchema.shape.pidMode)],
    ['IpcMode', sdk.IpcMode, wordsOf(taskDefinitionSchema.shape.ipcMode)],
    [
      'Compatibility',
      sdk.Compatibility,
      wordsOf(element(taskDefinitionSchema.shape.requiresCompatibilities)),
    ],
    [
      'VersionConsistency',
      sdk.VersionConsistency,
      wordsOf(containerDefinitionSchema.shape.versionConsistency),
    ],
    [
      'ContainerCondition',
      sdk.ContainerCondition,
      wordsOf(at(containerDefinitionSchema, 'dependsOn', 'condition')),
    ],
    [
      'TransportProtocol',
      sdk.TransportProtocol,
      wordsOf(at(containerDefinitionSchema, 'portMappings', 'protocol')),
    ],
    [
      'ApplicationProtocol',
      sdk.ApplicationProtocol,
      wordsOf(at(containerDefinitionSchema, 'portMappings', 'appProtocol')),
    ],
    [
      'EnvironmentFileType',
      sdk.EnvironmentFileType,
      wordsOf(at(containerDefinitionSchema, 'environmentFiles', 'type')),
    ],
    [
      'ResourceType',
      sdk.ResourceType,
      wordsOf(at(containerDefinitionSchema, 'resourceRequirements', 'type')),
    ],
    [
      'FirelensConfigurationType',
      sdk.FirelensConfigurationType,
      wordsOf(at(containerDefinitionSchema, 'firelensConfiguration', 'type')),
    ],
    [
      'DeviceCgroupPermission',
      sdk.DeviceCgroupPermission,
      wordsOf(element(at(containerDefinitionSchema, 'linuxParameters', 'devices', 'permissions'))),
    ],
    [
      'CPUArchitecture',
      sdk.CPUArchitecture,
      wordsOf(at(taskDefinitionSchema, 'runtimePlatform', 'cpuArchitecture')),
    ],
    [
      'ProxyConfigurationType',
      sdk.ProxyConfigurationType,
      wordsOf(at(taskDefinitionSchema, 'proxyConfiguration', 'type')),
    ],
    [
      'TaskDefinitionPlacementConstraintType',
      sdk.TaskDefinitionPlacementConstraintType,
      wordsOf(at(taskDefinitionSchema, 'placementConstraints', 'type')),
    ],
    ['Scope', sdk.Scope, wordsOf(at(taskDefinitionSchema, 'volumes', 'dockerVolumeConfiguration', 'scope'))],
    [
      'EFSTransitEncryption',
      sdk.EFSTransitEncryption,
      wordsOf(at(taskDefinitionSchema, 'volumes', 'efsVolumeConfiguration', 'transitEncryption')),
    ],
  ];

  it.each(words)('has the same words for %s', (_name, theirs, ours) => {
    expect([...ours].toSorted()).toEqual(Object.values(theirs).toSorted());
  });
});

function element(schema: z.ZodType): z.ZodType {
  const inner = bare(schema);
  return inner instanceof z.ZodArray ? (inner.element as z.ZodType) : inner;
}

function at(schema: z.ZodType, ...path: string[]): z.ZodType {
  return path.reduce<z.ZodType>(
    (here, step) => (element(here) as z.ZodObject).shape[step] as z.ZodType,
    schema,
  );
}

function wordsOf(schema: z.ZodType): string[] {
  return (bare(schema) as z.ZodEnum).options as string[];
}

describe('every parameter', () => {
  const fields = allFields(taskDefinitionSchema, '');

  it('is explained in one line, with its page and section', () => {
    const poor = fields.filter(({ meta }) => {
      return (
        !meta ||
        !/^[A-Z0-9].{3,139}$/i.test(meta.help) ||
        !meta.docs?.startsWith('https://docs.aws.amazon.com/') ||
        !meta.group
      );
    });
    expect(poor.map(({ path }) => path)).toEqual([]);
    expect(fields.length).toBeGreaterThan(100);
  });

  it('has a default its own schema allows', () => {
    const wrong = fields.filter(
      ({ schema, meta }) => meta?.default !== undefined && !schema.safeParse(meta.default).success,
    );
    // 20 GiB is what a task gets unasked; it cannot be asked for.
    expect(wrong.map(({ path }) => path)).toEqual(['.ephemeralStorage.sizeInGiB']);
  });
});

interface Field {
  path: string;
  schema: z.ZodType;
  meta: FieldMeta | undefined;
}

function allFields(schema: z.ZodType, path: string): Field[] {
  const inner = element(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  return (Object.entries(inner.shape) as [string, z.ZodType][]).flatMap(([name, child]) => [
    { path: `${path}.${name}`, schema: child, meta: metaOf(child) },
    ...allFields(child, `${path}.${name}`),
  ]);
}
