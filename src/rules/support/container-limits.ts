import type { Json, JsonObject } from '#model/json.ts';
import { isObject } from '#model/json.ts';
import { ec2, external, fargate, managedInstances, windowsOnEc2, windowsOnFargate } from '../examples.ts';
import type { SupportRow } from './row.ts';

const nofileMax = 1_048_576;
const fargateTimeout = { min: 2, max: 120 };
const managedStartTimeoutMax = 600;
const managedStopTimeoutMax = 86_400;

const seconds = (value: number): string => `${value.toLocaleString('en-US')} s`;
const entries = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const isLarge = (ulimit: Json): boolean =>
  isObject(ulimit) && ulimit['name'] === 'nofile' && Number(ulimit['hardLimit']) > nofileMax;
const outside = (value: Json | undefined): boolean =>
  typeof value === 'number' && (value < fargateTimeout.min || value > fargateTimeout.max);
const within = (value: Json | undefined): Json =>
  Math.min(Math.max(Number(value), fargateTimeout.min), fargateTimeout.max);
const useSeconds = (next: Json | undefined): string => `Use ${seconds(Number(next))}`;
const ulimits = (hardLimit: number): JsonObject => ({
  ulimits: [{ name: 'nofile', softLimit: 65_535, hardLimit }],
});

/** Timeouts, ulimits and restart policies. */
export const containerLimitRows: readonly SupportRow[] = [
  {
    id: 'c-starttimeout-fargate',
    of: 'container',
    parameter: 'startTimeout',
    where: { launch: 'FARGATE' },
    offends: outside,
    title: 'Start timeout that Fargate refuses',
    why: 'startTimeout is how long ECS waits for the dependencies of others to be met before it gives up. On Fargate it is 2 to 120 seconds.',
    but: 'on Fargate it must be 2 to 120 seconds',
    fix: { label: useSeconds, set: within },
    good: [
      () => fargate({ container: { startTimeout: 120 } }),
      () => ec2({ container: { startTimeout: 300 } }),
    ],
    bad: [
      () => fargate({ container: { startTimeout: 300 } }),
      () => fargate({ container: { startTimeout: 1 } }),
    ],
  },
  {
    id: 'c-stoptimeout-fargate',
    of: 'container',
    parameter: 'stopTimeout',
    where: { launch: 'FARGATE' },
    offends: outside,
    title: 'Stop timeout that Fargate refuses',
    why: 'stopTimeout is how long a container may take to end after SIGTERM before it is killed. On Fargate it is 2 to 120 seconds; left out, 30.',
    but: 'on Fargate it must be 2 to 120 seconds',
    fix: { label: useSeconds, set: within },
    good: [
      () => fargate({ container: { stopTimeout: 120 } }),
      () => ec2({ container: { stopTimeout: 300 } }),
    ],
    bad: [
      () => fargate({ container: { stopTimeout: 300 } }),
      () => fargate({ container: { stopTimeout: 121 } }),
    ],
  },
  {
    id: 'c-starttimeout-managed-instances',
    of: 'container',
    parameter: 'startTimeout',
    where: { launch: 'MANAGED_INSTANCES' },
    offends: (value) => Number(value) > managedStartTimeoutMax,
    title: 'Start timeout too long',
    why: 'startTimeout is how long ECS waits for the dependencies of others to be met before it gives up. On Managed Instances it is at most 600 seconds.',
    but: 'on Managed Instances it may be at most 600 seconds',
    fix: { label: useSeconds, set: managedStartTimeoutMax },
    good: [
      () => managedInstances({ container: { startTimeout: 600 } }),
      () => ec2({ container: { startTimeout: 900 } }),
    ],
    bad: [() => managedInstances({ container: { startTimeout: 900 } })],
  },
  {
    id: 'c-stoptimeout-managed-instances',
    of: 'container',
    parameter: 'stopTimeout',
    where: { launch: 'MANAGED_INSTANCES' },
    offends: (value) => Number(value) > managedStopTimeoutMax,
    title: 'Stop timeout too long',
    why: 'stopTimeout is how long a container may take to end after SIGTERM before it is killed. On Managed Instances it is at most a day.',
    but: 'on Managed Instances it may be at most 86,400 seconds',
    fix: { label: useSeconds, set: managedStopTimeoutMax },
    good: [
      () => managedInstances({ container: { stopTimeout: 86_400 } }),
      () => ec2({ container: { stopTimeout: 90_000 } }),
    ],
    bad: [() => managedInstances({ container: { stopTimeout: 90_000 } })],
  },
  {
    id: 'c-restartpolicy-windows-fargate',
    of: 'container',
    parameter: 'restartPolicy.enabled',
    where: { launch: 'FARGATE', os: 'windows' },
    title: 'Restart policy for Windows on Fargate',
    why: 'ECS restarts a single container in place on Linux, and on Windows only where the instances are yours.',
    does: () => 'has a restart policy',
    fix: { label: 'Switch the restart policy off', set: false },
    good: [
      () => fargate({ container: { restartPolicy: { enabled: true } } }),
      () => windowsOnEc2({ container: { restartPolicy: { enabled: true } } }),
    ],
    bad: [() => windowsOnFargate({ container: { restartPolicy: { enabled: true } } })],
  },
  {
    id: 'c-ulimits-windows',
    of: 'container',
    parameter: 'ulimits',
    where: { os: 'windows' },
    title: 'ulimits on Windows',
    why: 'ulimits are limits of the Linux kernel; AWS does not support them for Windows containers.',
    fix: 'remove',
    good: [() => ec2({ container: ulimits(65_535) }), () => windowsOnEc2({ container: { ulimits: [] } })],
    bad: [() => windowsOnEc2({ container: ulimits(65_535) })],
  },
  {
    id: 'c-ulimits-fargate-nofile',
    of: 'container',
    parameter: 'ulimits',
    where: { launch: 'FARGATE' },
    offends: (value) => entries(value).some(isLarge),
    title: 'More open files than Fargate allows',
    why: 'Fargate gives each container 65,535 open files (nofile) and lets you raise that to 1,048,576.',
    does: () => 'asks for more open files than 1,048,576',
    but: 'Fargate allows no more',
    fix: {
      label: 'Use 1,048,576 open files',
      set: (value) =>
        entries(value).map((ulimit) => {
          if (!isObject(ulimit) || !isLarge(ulimit)) return ulimit;
          return {
            ...ulimit,
            hardLimit: nofileMax,
            softLimit: Math.min(Number(ulimit['softLimit']), nofileMax),
          };
        }),
    },
    good: [() => fargate({ container: ulimits(nofileMax) }), () => ec2({ container: ulimits(2_000_000) })],
    bad: [() => fargate({ container: ulimits(2_000_000) })],
  },
  {
    id: 'c-systemcontrols-windows',
    of: 'container',
    parameter: 'systemControls',
    where: { os: 'windows' },
    title: 'Kernel parameters on Windows',
    why: 'systemControls are parameters of the Linux kernel; AWS does not support them for Windows containers.',
    fix: 'remove',
    good: [
      () => external({ container: { systemControls: [{ namespace: 'net.core.somaxconn', value: '1024' }] } }),
      () => windowsOnEc2(),
    ],
    bad: [
      () =>
        windowsOnEc2({ container: { systemControls: [{ namespace: 'net.core.somaxconn', value: '1024' }] } }),
    ],
  },
  {
    id: 'c-systemcontrols-host-network',
    of: 'system-control',
    parameter: 'namespace',
    where: { mode: ['host'] },
    offends: (value) => typeof value === 'string' && value.startsWith('net.'),
    title: "Kernel parameter of the host's network",
    why: 'In host mode the container uses the network namespace of the instance, so a net.* parameter would change it for everyone there. AWS refuses it.',
    does: (value) => `sets ${String(value)}`,
    good: [
      () => ec2({ container: { systemControls: [{ namespace: 'net.core.somaxconn', value: '1024' }] } }),
      () =>
        ec2({
          networkMode: 'host',
          container: { systemControls: [{ namespace: 'kernel.msgmax', value: '65536' }] },
        }),
    ],
    bad: [
      () =>
        ec2({
          networkMode: 'host',
          container: { systemControls: [{ namespace: 'net.core.somaxconn', value: '1024' }] },
        }),
    ],
  },
  {
    id: 'c-systemcontrols-host-ipc',
    of: 'system-control',
    parameter: 'namespace',
    where: {},
    offends: (value, { context: { view } }) =>
      view?.doc.ipcMode === 'host' && typeof value === 'string' && /^(kernel\.|fs\.mqueue\.)/.test(value),
    title: "Kernel parameter of the host's IPC",
    why: 'With ipcMode host the container uses the IPC namespace of the instance, so such a parameter would change it for everyone there. AWS refuses it.',
    does: (value) => `sets ${String(value)}`,
    but: 'that is not supported with ipcMode host',
    good: [
      () =>
        ec2({
          ipcMode: 'task',
          container: { systemControls: [{ namespace: 'kernel.msgmax', value: '65536' }] },
        }),
    ],
    bad: [
      () =>
        ec2({
          ipcMode: 'host',
          container: { systemControls: [{ namespace: 'kernel.msgmax', value: '65536' }] },
        }),
    ],
  },
];
