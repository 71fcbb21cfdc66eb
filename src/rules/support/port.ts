import type { Json } from '#model/json.ts';
import { ec2, external, fargate, managedInstances, windowsOnEc2 } from '../examples.ts';
import type { SupportRow } from './row.ts';

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html (hostPort)
const reservedOnLinux: readonly (Json | undefined)[] = [22, 2375, 2376, 51_678, 51_679, 51_680];
const ephemeralFrom = 32_768;
// The AWS CDK keeps this list for Windows instances.
const reservedOnWindows: readonly (Json | undefined)[] = [
  53, 135, 139, 445, 2375, 2376, 3389, 5985, 5986, 51_678, 51_679,
];

const maps = (containerPort: Json | undefined, hostPort: Json | undefined): string =>
  `maps container port ${String(containerPort)} to host port ${String(hostPort)}`;
const mapping = (containerPort: number, hostPort: number) => ({
  container: { portMappings: [{ containerPort, hostPort, protocol: 'tcp' }] },
});

/** Which port mapping a network mode allows. */
export const portRows: readonly SupportRow[] = [
  {
    id: 'port-awsvpc-host-equals-container',
    of: 'port',
    parameter: 'hostPort',
    where: { mode: ['awsvpc'] },
    offends: (value, { doc }) =>
      value !== undefined && doc['containerPort'] !== undefined && value !== doc['containerPort'],
    title: 'Host port differs from container port',
    why: 'In awsvpc mode the task has its own network interface: there is no host port to map to, and AWS refuses one that differs.',
    does: (value, { doc }) => maps(doc['containerPort'], value),
    but: 'in awsvpc mode both are the same port, or hostPort is left out',
    fix: 'remove',
    good: [() => fargate(mapping(8080, 8080)), () => ec2(mapping(8080, 80))],
    bad: [() => fargate(mapping(8080, 80)), () => fargate(mapping(8080, 0))],
  },
  {
    id: 'port-host-mode-equals-container',
    of: 'port',
    parameter: 'hostPort',
    where: { mode: ['host'] },
    offends: (value, { doc }) =>
      value !== undefined && doc['containerPort'] !== undefined && value !== doc['containerPort'],
    title: 'Host port differs from container port',
    why: 'In host mode the container listens on the interface of the instance itself; nothing maps ports, and AWS refuses one that differs.',
    does: (value, { doc }) => maps(doc['containerPort'], value),
    but: 'in host mode both are the same port, or hostPort is left out',
    fix: 'remove',
    good: [() => ec2({ networkMode: 'host', ...mapping(8080, 8080) }), () => ec2(mapping(8080, 80))],
    bad: [() => ec2({ networkMode: 'host', ...mapping(8080, 80) })],
  },
  {
    id: 'net-none-port-mappings',
    of: 'container',
    parameter: 'portMappings',
    where: { mode: ['none'] },
    title: 'Ports without a network',
    why: 'In network mode none the containers have no connection to the outside, so AWS refuses port mappings.',
    does: () => 'maps ports',
    fix: 'remove',
    good: [() => ec2({ networkMode: 'none', container: { portMappings: [] } })],
    bad: [() => ec2({ networkMode: 'none' })],
  },
  {
    id: 'port-host-reserved',
    of: 'port',
    parameter: 'hostPort',
    where: [
      { launch: 'EC2', os: 'linux', mode: ['bridge', 'host'] },
      { launch: 'EXTERNAL', os: 'linux', mode: ['bridge', 'host'] },
    ],
    offends: (value) => reservedOnLinux.includes(value),
    title: 'Reserved host port',
    why: 'On each Linux instance SSH, Docker and the ECS agent hold ports 22, 2375, 2376 and 51678 to 51680, so a task that asks for one is never placed.',
    does: (value, { doc }) => maps(doc['containerPort'], value),
    but: 'the instance keeps that port for itself',
    fix: {
      label: 'Let ECS choose the host port',
      set: (_value, { context }) => (context.mode === 'bridge' ? 0 : undefined),
    },
    good: [() => ec2(mapping(22, 2222)), () => fargate(mapping(22, 22))],
    bad: [() => ec2(mapping(22, 22)), () => external(mapping(8080, 51_678))],
  },
  {
    id: 'port-host-reserved-windows',
    of: 'port',
    parameter: 'hostPort',
    where: { launch: 'EC2', os: 'windows', mode: ['default'] },
    offends: (value) => reservedOnWindows.includes(value),
    title: 'Reserved host port',
    why: 'Windows itself, Docker and the ECS agent hold this port on each instance, so a task that asks for it is never placed.',
    does: (value, { doc }) => maps(doc['containerPort'], value),
    but: 'the Windows instance keeps that port for itself',
    fix: { label: 'Let ECS choose the host port', set: 0 },
    good: [
      () => windowsOnEc2({ networkMode: undefined, ...mapping(445, 8445) }),
      () => windowsOnEc2(mapping(445, 445)),
    ],
    bad: [() => windowsOnEc2({ networkMode: undefined, ...mapping(445, 445) })],
  },
  {
    id: 'port-host-ephemeral',
    of: 'port',
    parameter: 'hostPort',
    where: { mode: ['bridge'] },
    offends: (value, { context }) =>
      typeof value === 'number' &&
      value >= ephemeralFrom &&
      !reservedOnLinux.includes(value) &&
      !context.launches.has('FARGATE'),
    title: 'Fixed port among the dynamic ones',
    why: 'From 32768 on, Docker and the kernel hand out ports to whoever asks. A fixed host port there may be taken when the task arrives.',
    does: (value, { doc }) => maps(doc['containerPort'], value),
    but: 'the instance hands out ports from 32768 on as it likes',
    fix: { label: 'Let ECS choose the host port', set: 0 },
    good: [
      () => ec2(mapping(8080, 8080)),
      () => ec2(mapping(8080, 0)),
      () => fargate(mapping(40_000, 40_000)),
    ],
    bad: [() => ec2(mapping(8080, 40_000))],
  },
  {
    id: 'port-range-modes',
    of: 'port',
    parameter: 'containerPortRange',
    where: { mode: ['host', 'none', 'default'] },
    title: 'Port range in this network mode',
    why: 'Docker maps ranges in bridge mode, and in awsvpc mode nothing needs mapping. The other modes have no ranges.',
    fix: 'remove',
    good: [
      () => ec2({ container: { portMappings: [{ containerPortRange: '8000-8010', protocol: 'tcp' }] } }),
      () =>
        managedInstances({
          container: { portMappings: [{ containerPortRange: '8000-8010', protocol: 'tcp' }] },
        }),
    ],
    bad: [
      () =>
        ec2({
          networkMode: 'host',
          container: { portMappings: [{ containerPortRange: '8000-8010', protocol: 'tcp' }] },
        }),
    ],
  },
];
