import { describe, expect, test } from 'vitest';
import { setAt, type Json, type JsonPath } from '#model/json.ts';
import { judge } from './judge.test-support.ts';

const good: Json = {
  family: 'web',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  volumes: [{ name: 'data', efsVolumeConfiguration: { fileSystemId: 'fs-1', transitEncryption: 'ENABLED' } }],
  containerDefinitions: [
    {
      name: 'web',
      image: 'nginx:1',
      essential: true,
      stopTimeout: 30,
      portMappings: [{ containerPort: 80, protocol: 'tcp' }],
      command: ['a'],
      dockerLabels: { a: 'b' },
      environment: [{ name: 'A', value: 'b' }],
      dependsOn: [{ containerName: 'log', condition: 'START' }],
      ulimits: [{ name: 'nofile', softLimit: 1, hardLimit: 2 }],
      linuxParameters: { devices: [{ hostPath: '/dev/x', permissions: ['read'] }] },
      repositoryCredentials: { credentialsParameter: 'arn' },
    },
  ],
  tags: [{ key: 'a', value: 'b' }],
};

test('the judge lets a task definition pass', () => {
  expect(judge(good)).toEqual([]);
});

describe('the judge sees', () => {
  const container = (...path: JsonPath): JsonPath => ['containerDefinitions', 0, ...path];
  test.each<[path: JsonPath, value: Json | undefined, complaint: string]>([
    [['family'], undefined, 'missing family'],
    [['containerDefinitions'], undefined, 'missing containerDefinitions'],
    [['status'], 'ACTIVE', 'unknown status'],
    [container('portBindings'), [], 'unknown containerDefinitions[0].portBindings'],
    [['cpu'], 256, 'type cpu: string, not number'],
    [['networkMode'], 'vpc', 'enum networkMode: "vpc"'],
    [['networkMode'], null, 'type networkMode: string, not null'],
    [['requiresCompatibilities', 0], 'LAMBDA', 'enum requiresCompatibilities[0]: "LAMBDA"'],
    [['requiresCompatibilities'], 'FARGATE', 'type requiresCompatibilities: list, not string'],
    [container('stopTimeout'), '30', 'type containerDefinitions[0].stopTimeout: number, not string'],
    [container('stopTimeout'), 1.5, 'type containerDefinitions[0].stopTimeout: whole number, not number'],
    [container('essential'), 'true', 'type containerDefinitions[0].essential: boolean, not string'],
    [container('command', 0), 1, 'type containerDefinitions[0].command[0]: string, not number'],
    [container('dockerLabels', 'a'), 1, 'type containerDefinitions[0].dockerLabels.a: string, not number'],
    [container('dockerLabels'), [], 'type containerDefinitions[0].dockerLabels: map, not list'],
    [container('environment'), {}, 'type containerDefinitions[0].environment: list, not object'],
    [
      container('environment', 0),
      'A=b',
      'type containerDefinitions[0].environment[0]: structure, not string',
    ],
    [
      container('dependsOn', 0, 'condition'),
      undefined,
      'missing containerDefinitions[0].dependsOn[0].condition',
    ],
    [
      container('dependsOn', 0, 'condition'),
      'READY',
      'enum containerDefinitions[0].dependsOn[0].condition: "READY"',
    ],
    [container('ulimits', 0, 'name'), 'files', 'enum containerDefinitions[0].ulimits[0].name: "files"'],
    [
      container('linuxParameters', 'devices', 0, 'permissions', 0),
      'x',
      'enum containerDefinitions[0].linuxParameters.devices[0].permissions[0]: "x"',
    ],
    [
      container('repositoryCredentials', 'credentialsParameter'),
      undefined,
      'missing containerDefinitions[0].repositoryCredentials.credentialsParameter',
    ],
    [
      ['volumes', 0, 'efsVolumeConfiguration', 'fileSystemId'],
      undefined,
      'missing volumes[0].efsVolumeConfiguration.fileSystemId',
    ],
  ])('%j = %j', (path, value, complaint) => {
    expect(judge(setAt(good, path, value)!)).toEqual([complaint]);
  });

  test('that a value is no task definition at all', () => {
    expect(judge([])).toEqual(['type .: structure, not list']);
  });
});
