import { service } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { cpuUnits } from '#model/aws/fargate-sizes.ts';
import type { Json, JsonObject } from '#model/json.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import { fargate, fargateTask, managedInstances, windowsOnEc2, windowsOnFargate } from '../examples.ts';
import { isSaid } from '../said.ts';
import type { SupportRow } from './row.ts';

const fargateWindows = /^WINDOWS_SERVER_(2019|2022)_(FULL|CORE)$/;

const osRows: readonly SupportRow[] = [
  {
    id: 'td-windows-x86-only',
    of: 'task-definition',
    parameter: 'runtimePlatform.cpuArchitecture',
    where: { os: 'windows' },
    offends: (value) => value === 'ARM64',
    title: 'Windows on ARM',
    why: 'AWS runs Windows containers on X86_64 alone.',
    fix: { label: 'Use X86_64', set: 'X86_64' },
    good: [
      () => windowsOnEc2(),
      () => fargate({ runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'ARM64' } }),
    ],
    bad: [
      () =>
        windowsOnEc2({
          runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpuArchitecture: 'ARM64' },
        }),
    ],
  },
  {
    id: 'td-mi-linux-only',
    of: 'task-definition',
    parameter: 'runtimePlatform.operatingSystemFamily',
    where: { launch: 'MANAGED_INSTANCES', os: 'windows' },
    title: 'Windows on Managed Instances',
    why: 'The instances AWS manages run Bottlerocket, a Linux. Windows tasks need Fargate or EC2 instances of your own.',
    but: 'Managed Instances run Linux tasks only',
    fix: { label: 'Use LINUX', set: 'LINUX' },
    good: [
      () => managedInstances({ runtimePlatform: { operatingSystemFamily: 'LINUX' } }),
      () => windowsOnEc2(),
    ],
    bad: [() => managedInstances({ runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } })],
  },
  {
    id: 'td-fargate-windows-os-list',
    of: 'task-definition',
    parameter: 'runtimePlatform.operatingSystemFamily',
    where: { launch: 'FARGATE', os: 'windows' },
    offends: (value) => typeof value === 'string' && !fargateWindows.test(value),
    title: 'A Windows that Fargate does not run',
    why: 'A Windows container must match the Windows of its host, and Fargate has hosts of Windows Server 2019 and 2022 only.',
    but: 'Fargate runs Windows Server 2019 and 2022 only',
    fix: { label: 'Use WINDOWS_SERVER_2022_CORE', set: 'WINDOWS_SERVER_2022_CORE' },
    good: [
      () => windowsOnFargate(),
      () => windowsOnEc2({ runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2025_CORE' } }),
    ],
    bad: [() => windowsOnFargate({ runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2025_CORE' } })],
  },
  {
    id: 'td-os-family-outdated-windows',
    of: 'task-definition',
    parameter: 'runtimePlatform.operatingSystemFamily',
    where: { launch: 'EC2', os: 'windows' },
    offends: (value) => typeof value === 'string' && /_(2016|2004|20H2)_/.test(value),
    title: 'An outdated Windows',
    why: 'A Windows container must match the Windows of its host. As far as we know, AWS no longer makes ECS-optimized images of this version.',
    but: 'there are probably no current ECS-optimized images of it',
    fix: { label: 'Use WINDOWS_SERVER_2022_CORE', set: 'WINDOWS_SERVER_2022_CORE' },
    good: [() => windowsOnEc2({ runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2019_CORE' } })],
    bad: [
      () =>
        windowsOnEc2({
          networkMode: undefined,
          runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2016_FULL' },
        }),
    ],
  },
];

/** The Fargate platform version from which on a task definition's feature works, and how to see that it is used. */
interface Feature {
  id: string;
  words: string;
  uses(view: TaskDefinitionView): boolean;
  example: JsonObject;
  /** Windows platform versions count on their own, from 1.0.0 on, and have all of these. */
  os?: 'windows' | 'linux';
  since?: string;
}

const anyContainer = (view: TaskDefinitionView, ...keys: readonly string[]): boolean =>
  view.containers.some(({ doc }) => keys.some((key) => isSaid((doc as JsonObject)[key])));
const container = (changes: JsonObject): JsonObject => ({ container: changes });

const features: readonly Feature[] = [
  {
    id: 'td-fargate-large-sizes-platform',
    words: 'a task of 8 vCPU or more',
    uses: ({ doc }) => (cpuUnits(doc.cpu) ?? 0) >= 8192,
    example: { cpu: '8192', memory: '16384' },
  },
  {
    id: 'td-arm64-fargate-platform',
    words: 'ARM64',
    uses: ({ doc }) => doc.runtimePlatform?.cpuArchitecture === 'ARM64',
    example: { runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'ARM64' } },
  },
  {
    id: 'td-ephemeral-platform',
    words: 'ephemeral storage of a chosen size',
    uses: ({ doc }) => doc.ephemeralStorage !== undefined,
    example: { ephemeralStorage: { sizeInGiB: 50 } },
  },
  {
    id: 'c-dependson-platform',
    words: 'the order and the timeouts of containers',
    uses: (view) => anyContainer(view, 'dependsOn', 'startTimeout', 'stopTimeout'),
    example: container({ stopTimeout: 60 }),
    since: '1.3.0',
  },
  {
    id: 'c-systemcontrols-fargate-platform',
    words: 'systemControls',
    uses: (view) => anyContainer(view, 'systemControls'),
    example: container({ systemControls: [{ namespace: 'net.core.somaxconn', value: '1024' }] }),
  },
  {
    id: 'vol-efs-fargate-platform',
    words: 'EFS volumes',
    uses: ({ volumes }) => volumes.some(({ doc }) => doc.efsVolumeConfiguration),
    example: {
      volumes: [
        {
          name: 'files',
          efsVolumeConfiguration: { fileSystemId: 'fs-12345678', transitEncryption: 'ENABLED' },
        },
      ],
    },
  },
  {
    id: 'vol-ebs-fargate-platform',
    words: 'EBS volumes',
    uses: ({ volumes }) => volumes.some(({ doc }) => doc.configuredAtLaunch),
    example: { volumes: [{ name: 'data', configuredAtLaunch: true }] },
  },
  {
    id: 'envfile-platform',
    words: 'environment files',
    uses: (view) => anyContainer(view, 'environmentFiles'),
    example: container({ environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::config/api.env' }] }),
  },
];

const featureRows: readonly SupportRow[] = features.map(({ id, words, uses, example, since = '1.4.0' }) => ({
  id,
  of: 'runner',
  parameter: 'platformVersion',
  where: { launch: 'FARGATE', os: 'linux' },
  offends: (value, { context: { view } }) => view !== undefined && isBefore(value, since) && uses(view),
  title: 'Platform version too old',
  why: `The platform version is the software of the Fargate host. From ${since} on it knows ${words}.`,
  does: (value) => `asks for platform version ${String(value)}`,
  but: `${words} of its task definition need${words.endsWith('s') ? '' : 's'} ${since} or later`,
  fix: { label: 'Use LATEST', set: 'LATEST' },
  good: [() => running('LATEST', example), () => running(since, example), () => running('1.2.0', {})],
  bad: [() => running('1.2.0', example)],
}));

function isBefore(version: Json | undefined, since: string): boolean {
  return typeof version === 'string' && /^1\.\d\.\d$/.test(version) && version < since;
}

function running(platformVersion: string, changes: JsonObject): Design {
  return service({ props: { launchType: 'FARGATE', platformVersion }, runs: fargateTask(changes) });
}

/** Operating systems, processors and the platform versions of Fargate. */
export const platformRows: readonly SupportRow[] = [...osRows, ...featureRows];
