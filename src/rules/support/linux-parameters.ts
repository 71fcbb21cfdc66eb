import type { Json } from '#model/json.ts';
import { ec2, fargate, managedInstances, windowsOnEc2 } from '../examples.ts';
import type { SupportRow } from './row.ts';

const allowedOnFargate = 'SYS_PTRACE';
const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const linux = (linuxParameters: { [key: string]: Json }) => ({ container: { linuxParameters } });

/** Settings of the Linux kernel, which Fargate shares out sparingly and Windows does not have. */
export const linuxParameterRows: readonly SupportRow[] = [
  {
    id: 'c-capabilities-fargate-add',
    of: 'container',
    parameter: 'linuxParameters.capabilities.add',
    where: { launch: 'FARGATE' },
    offends: (value) => list(value).some((name) => name !== allowedOnFargate),
    title: 'Capability that Fargate does not grant',
    why: 'Capabilities are pieces of the power of root. Fargate lets a container add SYS_PTRACE, to observe its own processes, and refuses all others; dropping is always allowed.',
    does: (value) =>
      `adds ${list(value)
        .filter((name) => name !== allowedOnFargate)
        .join(', ')}`,
    but: 'Fargate grants SYS_PTRACE only',
    fix: {
      label: (next) => (next === undefined ? 'Remove added capabilities' : 'Keep SYS_PTRACE only'),
      set: (value) => (list(value).includes(allowedOnFargate) ? [allowedOnFargate] : undefined),
    },
    good: [
      () => fargate(linux({ capabilities: { add: ['SYS_PTRACE'], drop: ['ALL'] } })),
      () => managedInstances(linux({ capabilities: { add: ['NET_RAW'] } })),
    ],
    bad: [
      () => fargate(linux({ capabilities: { add: ['NET_ADMIN'] } })),
      () => fargate(linux({ capabilities: { add: ['SYS_PTRACE', 'SYS_ADMIN'] } })),
    ],
  },
  {
    id: 'c-devices-fargate',
    of: 'container',
    parameter: 'linuxParameters.devices',
    where: { launch: 'FARGATE' },
    title: 'Host devices on Fargate',
    why: 'A Fargate task does not see the devices of its host, so none can be handed into a container.',
    fix: 'remove',
    good: [() => ec2(linux({ devices: [{ hostPath: '/dev/fuse' }] })), () => fargate(linux({ devices: [] }))],
    bad: [() => fargate(linux({ devices: [{ hostPath: '/dev/fuse' }] }))],
  },
  {
    id: 'c-sharedmemory-fargate',
    of: 'container',
    parameter: 'linuxParameters.sharedMemorySize',
    where: { launch: 'FARGATE' },
    title: 'Shared memory size on Fargate',
    why: 'Fargate refuses sharedMemorySize, the size of /dev/shm. A tmpfs mount is the way to memory-backed files there.',
    fix: 'remove',
    good: [
      () => ec2(linux({ sharedMemorySize: 256 })),
      () => fargate(linux({ tmpfs: [{ containerPath: '/shm', size: 64 }] })),
    ],
    bad: [() => fargate(linux({ sharedMemorySize: 256 }))],
  },
  {
    id: 'c-maxswap-fargate',
    of: 'container',
    parameter: 'linuxParameters.maxSwap',
    where: { launch: 'FARGATE' },
    title: 'Swap on Fargate',
    why: 'Fargate tasks have no swap space, and AWS refuses to size it.',
    fix: 'remove',
    good: [() => ec2(linux({ maxSwap: 512 }))],
    bad: [() => fargate(linux({ maxSwap: 512 }))],
  },
  {
    id: 'c-swappiness-fargate',
    of: 'container',
    parameter: 'linuxParameters.swappiness',
    where: { launch: 'FARGATE' },
    title: 'Swappiness on Fargate',
    why: 'Fargate tasks have no swap space, and AWS refuses to tune it.',
    fix: 'remove',
    good: [() => ec2(linux({ maxSwap: 512, swappiness: 10 }))],
    bad: [() => fargate(linux({ swappiness: 10 }))],
  },
  {
    id: 'c-linuxparameters-windows',
    of: 'container',
    parameter: 'linuxParameters',
    where: { os: 'windows' },
    title: 'Linux parameters on Windows',
    why: 'These settings speak to the Linux kernel; AWS does not support them for Windows containers.',
    fix: 'remove',
    good: [() => ec2(linux({ initProcessEnabled: true })), () => windowsOnEc2()],
    bad: [() => windowsOnEc2(linux({ initProcessEnabled: true }))],
  },
];
