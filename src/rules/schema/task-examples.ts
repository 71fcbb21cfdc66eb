import type { SchemaExamples } from './examples.ts';
import { td, times, without } from './example-documents.ts';

const app = (name: string) => ({ name, image: 'public.ecr.aws/nginx/nginx:1.27', memory: 128 });
const tag = (index: number) => ({ key: `key-${index}`, value: 'x' });
const routes = [
  { name: 'AppPorts', value: '8080' },
  { name: 'ProxyIngressPort', value: '15000' },
  { name: 'ProxyEgressPort', value: '15001' },
];

/** Parameters of the task definition itself. */
export const taskExamples: SchemaExamples = {
  'td-family-required': { good: [td({ family: 'a' })], bad: [without(td(), 'family'), td({ family: '' })] },
  'td-family-pattern': {
    good: [td({ family: 'Shop_web-2' }), td({ family: 'a'.repeat(255) }), td({ family: '{{family}}' })],
    bad: [td({ family: 'shop web' }), td({ family: 'a'.repeat(256) }), td({ family: 'shop:3' })],
  },
  'td-containers-required': {
    good: [td()],
    bad: [without(td(), 'containerDefinitions'), td({ containerDefinitions: [] })],
  },
  'td-containers-max-10': {
    good: [td({ containerDefinitions: times(10, (index) => app(`app-${index}`)) })],
    bad: [td({ containerDefinitions: times(11, (index) => app(`app-${index}`)) })],
  },
  'td-tags-max-50': {
    good: [
      td({ tags: times(50, tag) }),
      td({ tags: [{ key: 'k'.repeat(128), value: 'v'.repeat(256) }] }),
      td({ tags: [{ key: 'stage' }] }),
    ],
    bad: [
      td({ tags: times(51, tag) }),
      td({ tags: [{ key: 'k'.repeat(129), value: 'v' }] }),
      td({ tags: [{ key: 'k', value: 'v'.repeat(257) }] }),
    ],
  },
  'td-tag-aws-prefix': {
    good: [td({ tags: [{ key: 'awesome:team', value: 'shop' }] })],
    bad: [
      td({ tags: [{ key: 'aws:team', value: 'shop' }] }),
      td({ tags: [{ key: 'AWS:team', value: 'shop' }] }),
    ],
  },
  'td-requires-compatibilities-values': {
    good: [
      td({ requiresCompatibilities: ['EC2', 'EXTERNAL'] }),
      td({ requiresCompatibilities: ['MANAGED_INSTANCES'] }),
    ],
    bad: [td({ requiresCompatibilities: ['EC2', 'FARGATE_SPOT'] }), td({ requiresCompatibilities: ['ec2'] })],
  },
  'td-os-family-values': {
    good: [
      td({ runtimePlatform: { operatingSystemFamily: 'LINUX' } }),
      td({ runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2025_CORE' } }),
    ],
    bad: [
      td({ runtimePlatform: { operatingSystemFamily: 'WINDOWS' } }),
      td({ runtimePlatform: { operatingSystemFamily: 'linux' } }),
    ],
  },
  'td-arch-values': {
    good: [td({ runtimePlatform: { cpuArchitecture: 'ARM64' } })],
    bad: [
      td({ runtimePlatform: { cpuArchitecture: 'arm64' } }),
      td({ runtimePlatform: { cpuArchitecture: 'amd64' } }),
    ],
  },
  'td-cpu-memory-string-format': {
    good: [
      td({ cpu: '1024', memory: '2048' }),
      td({ cpu: '1 vCPU', memory: '2 GB' }),
      td({ cpu: '.25 vcpu', memory: '0.5GB' }),
      td({ cpu: '${CPU}', memory: '<MEMORY>' }),
    ],
    bad: [
      td({ cpu: '1 core', memory: '2048' }),
      td({ cpu: '1024', memory: '2048 MiB' }),
      td({ cpu: '1024', memory: 2048 }),
      td({ cpu: 1024, memory: '2048' }),
    ],
  },
  'td-ephemeral-range': {
    good: [td({ ephemeralStorage: { sizeInGiB: 21 } }), td({ ephemeralStorage: { sizeInGiB: 200 } })],
    bad: [td({ ephemeralStorage: { sizeInGiB: 20 } }), td({ ephemeralStorage: { sizeInGiB: 201 } })],
  },
  'td-pidmode-values': {
    good: [td({ pidMode: 'task' }), td({ pidMode: 'host' })],
    bad: [td({ pidMode: 'none' })],
  },
  'td-ipcmode-values': {
    good: [td({ ipcMode: 'none' }), td({ ipcMode: 'task' })],
    bad: [td({ ipcMode: 'shareable' })],
  },
  'td-placement-constraint-type': {
    good: [
      td({ placementConstraints: [{ type: 'memberOf', expression: 'attribute:ecs.os-type == linux' }] }),
    ],
    bad: [td({ placementConstraints: [{ type: 'distinctInstance' }] })],
  },
  'td-proxy-required-properties': {
    good: [
      td({
        proxyConfiguration: {
          containerName: 'app',
          properties: [...routes, { name: 'IgnoredUID', value: '1337' }],
        },
      }),
      td({
        proxyConfiguration: {
          containerName: 'app',
          properties: [...routes, { name: 'IgnoredGID', value: '1337' }],
        },
      }),
    ],
    bad: [
      td({ proxyConfiguration: { containerName: 'app' } }),
      td({ proxyConfiguration: { containerName: 'app', properties: routes } }),
      td({
        proxyConfiguration: {
          containerName: 'app',
          properties: [...routes.slice(1), { name: 'IgnoredUID', value: '1337' }],
        },
      }),
    ],
  },
  'net-mode-values': {
    good: [td({ networkMode: 'none' }), td({ networkMode: 'awsvpc' }), td({ networkMode: null })],
    bad: [td({ networkMode: 'nat' }), td({ networkMode: 'default' }), td({ networkMode: 'AWSVPC' })],
  },
};
