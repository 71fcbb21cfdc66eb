import type { Design } from '#model/design.ts';
import type { JsonObject } from '#model/json.ts';
import type { Changes } from '../examples.ts';
import { ec2, external, fargate, managedInstances, windowsOnEc2, windowsOnFargate } from '../examples.ts';
import type { SupportRow } from './row.ts';

/** A task definition with one volume, mounted into its container. */
const mounting = (volume: JsonObject, mount: JsonObject = {}): Changes => ({
  volumes: [{ name: 'data', ...volume }],
  container: { mountPoints: [{ sourceVolume: 'data', containerPath: '/data', ...mount }] },
});
const onWindows = (on: (changes?: Changes) => Design, volume: JsonObject, mount: JsonObject = {}): Design =>
  on({
    volumes: [{ name: 'data', ...volume }],
    container: { mountPoints: [{ sourceVolume: 'data', containerPath: 'C:\\data', ...mount }] },
  });

const hostPath = { host: { sourcePath: '/var/data' } };
const docker = { dockerVolumeConfiguration: { scope: 'task', driver: 'local' } };
const efs = { efsVolumeConfiguration: { fileSystemId: 'fs-12345678', transitEncryption: 'ENABLED' } };
const ebs = { configuredAtLaunch: true };
const s3files = {
  s3filesVolumeConfiguration: {
    fileSystemArn: 'arn:aws:s3files:eu-west-1:111122223333:file-system/fs-12345678',
  },
};
const withRole = { taskRoleArn: 'arn:aws:iam::111122223333:role/apiTaskRole' };
const fsx = {
  fsxWindowsFileServerVolumeConfiguration: {
    fileSystemId: 'fs-12345678',
    rootDirectory: 'share',
    authorizationConfig: {
      credentialsParameter: 'arn:aws:ssm:eu-west-1:111122223333:parameter/fsx',
      domain: 'example.com',
    },
  },
};
const windows2016 = { operatingSystemFamily: 'WINDOWS_SERVER_2016_FULL' };

/** Which storage a task can have where. */
export const volumeRows: readonly SupportRow[] = [
  {
    id: 'vol-fargate-source-path',
    of: 'volume',
    parameter: 'host.sourcePath',
    where: { launch: 'FARGATE' },
    title: 'Host directory on Fargate',
    why: 'A Fargate task cannot reach into its host. A volume without sourcePath is scratch space that the containers of one task share; data that outlives the task belongs on EFS.',
    does: (value) => `is the directory ${String(value)} of the host`,
    but: 'Fargate tasks have no access to their host',
    fix: { label: 'Remove sourcePath (scratch space)', set: () => undefined },
    good: [() => fargate(mounting({ host: {} })), () => fargate(mounting({})), () => ec2(mounting(hostPath))],
    bad: [() => fargate(mounting(hostPath))],
  },
  {
    id: 'vol-fargate-docker',
    of: 'volume',
    parameter: 'dockerVolumeConfiguration',
    where: { launch: 'FARGATE' },
    title: 'Docker volume on Fargate',
    why: 'Docker volumes live on the instance, managed by its Docker daemon. On Fargate there is neither; use scratch space, EFS, EBS or S3 Files.',
    does: () => 'is a Docker volume',
    good: [() => ec2(mounting(docker)), () => fargate(mounting(efs))],
    bad: [() => fargate(mounting(docker))],
  },
  {
    id: 'vol-docker-managed-instances',
    of: 'volume',
    parameter: 'dockerVolumeConfiguration',
    where: { launch: 'MANAGED_INSTANCES' },
    title: 'Docker volume on Managed Instances',
    why: 'The instances AWS manages offer no Docker volumes; use EFS, EBS, S3 Files or a bind mount.',
    does: () => 'is a Docker volume',
    good: [() => ec2(mounting(docker)), () => managedInstances(mounting(efs))],
    bad: [() => managedInstances(mounting(docker))],
  },
  {
    id: 'vol-docker-driver-windows',
    of: 'volume',
    parameter: 'dockerVolumeConfiguration.driver',
    where: { os: 'windows' },
    offends: (value) => value !== undefined && value !== 'local',
    title: 'Volume driver on Windows',
    why: 'Windows instances know the local driver of Docker alone.',
    does: (value) => `uses the volume driver ${String(value)}`,
    but: 'Windows supports only local',
    fix: { label: 'Use local', set: 'local' },
    good: [
      () => onWindows(windowsOnEc2, docker),
      () => ec2(mounting({ dockerVolumeConfiguration: { driver: 'rexray/ebs' } })),
    ],
    bad: [() => onWindows(windowsOnEc2, { dockerVolumeConfiguration: { driver: 'rexray/ebs' } })],
  },
  {
    id: 'vol-efs-external',
    of: 'volume',
    parameter: 'efsVolumeConfiguration',
    where: { launch: 'EXTERNAL' },
    title: 'EFS on external instances',
    why: 'ECS mounts EFS for tasks inside AWS. Servers of your own have no mount target beside them, and AWS refuses the volume.',
    does: () => 'is an EFS file system',
    good: [() => ec2(mounting(efs)), () => external(mounting(hostPath))],
    bad: [() => external(mounting(efs))],
  },
  {
    id: 'vol-efs-windows',
    of: 'volume',
    parameter: 'efsVolumeConfiguration',
    where: { os: 'windows' },
    title: 'EFS on Windows',
    why: 'EFS speaks NFS, and as far as we know ECS mounts it for Linux tasks alone. Windows tasks on EC2 have FSx for Windows File Server.',
    does: () => 'is an EFS file system',
    but: 'EFS is probably for Linux tasks only',
    good: [() => ec2(mounting(efs)), () => onWindows(windowsOnEc2, fsx)],
    bad: [() => onWindows(windowsOnEc2, efs)],
  },
  {
    id: 'vol-fsx-windows-ec2-only',
    of: 'volume',
    parameter: 'fsxWindowsFileServerVolumeConfiguration',
    where: {},
    // On EC2 a task need not say that it is for Windows; that it is for Linux, it must have said.
    offends: (value, { context: { launches, view } }) =>
      value !== undefined &&
      (view?.doc.runtimePlatform?.operatingSystemFamily === 'LINUX' ||
        [...launches].some((launch) => launch !== 'EC2')),
    title: 'FSx for Windows outside Windows on EC2',
    why: 'FSx for Windows File Server speaks SMB, and ECS mounts it for Windows tasks on EC2 instances alone. Linux tasks share files on EFS.',
    does: () => 'is an FSx for Windows file system',
    but: 'it needs Windows tasks on EC2',
    good: [() => onWindows(windowsOnEc2, fsx), () => ec2(mounting(fsx))],
    bad: [
      () => ec2({ ...mounting(fsx), runtimePlatform: { operatingSystemFamily: 'LINUX' } }),
      () => onWindows(windowsOnFargate, fsx),
    ],
  },
  {
    id: 'vol-fsx-windows-2016',
    of: 'volume',
    parameter: 'fsxWindowsFileServerVolumeConfiguration',
    where: { os: 'windows' },
    offends: (value, { context: { view } }) =>
      value !== undefined && view?.doc.runtimePlatform?.operatingSystemFamily === 'WINDOWS_SERVER_2016_FULL',
    title: 'FSx on Windows Server 2016',
    why: 'Instances of Windows Server 2016 do not support FSx volumes for tasks.',
    does: () => 'is an FSx for Windows file system',
    but: 'Windows Server 2016 does not support it',
    good: [() => onWindows(windowsOnEc2, fsx)],
    bad: [
      () =>
        windowsOnEc2({
          networkMode: undefined,
          runtimePlatform: windows2016,
          volumes: [{ name: 'data', ...fsx }],
        }),
    ],
  },
  {
    id: 'vol-ebs-windows',
    of: 'volume',
    parameter: 'configuredAtLaunch',
    where: [
      { os: 'windows', launch: 'FARGATE' },
      { os: 'windows', launch: 'MANAGED_INSTANCES' },
    ],
    title: 'EBS volume for Windows outside EC2',
    why: 'ECS attaches EBS volumes to Windows tasks on EC2 instances alone.',
    does: () => 'is an EBS volume',
    good: [() => onWindows(windowsOnEc2, ebs), () => fargate(mounting(ebs))],
    bad: [() => onWindows(windowsOnFargate, ebs)],
  },
  {
    id: 'vol-ebs-external',
    of: 'volume',
    parameter: 'configuredAtLaunch',
    where: { launch: 'EXTERNAL' },
    title: 'EBS volume on external instances',
    why: 'An EBS volume can be attached to machines inside AWS alone.',
    does: () => 'is an EBS volume',
    good: [() => ec2(mounting(ebs)), () => external(mounting(hostPath))],
    bad: [() => external(mounting(ebs))],
  },
  {
    id: 'vol-s3files-external',
    of: 'volume',
    parameter: 's3filesVolumeConfiguration',
    where: { launch: 'EXTERNAL' },
    title: 'S3 Files on external instances',
    why: 'AWS lists S3 Files volumes for Fargate, EC2 and Managed Instances; external instances are not mentioned.',
    does: () => 'is an S3 Files file system',
    but: 'AWS does not list external instances among those that support it',
    good: [() => fargate({ ...mounting(s3files), ...withRole })],
    bad: [() => external({ ...mounting(s3files), ...withRole })],
  },
  {
    id: 'vol-windows-readonly',
    of: 'mount',
    parameter: 'readOnly',
    where: { os: 'windows', launch: 'EC2' },
    title: 'Read-only mount on Windows',
    why: 'AWS asks to leave readOnly at false for Windows containers on EC2.',
    does: (_value, { doc }) => `mounts ${String(doc['sourceVolume'] ?? 'a volume')} read-only`,
    fix: { label: 'Mount it read-write', set: false },
    good: [
      () => onWindows(windowsOnEc2, {}, { readOnly: false }),
      () => ec2(mounting({}, { readOnly: true })),
    ],
    bad: [() => onWindows(windowsOnEc2, {}, { readOnly: true })],
  },
  {
    id: 'vol-fargate-windows-bind',
    of: 'mount',
    parameter: 'sourceVolume',
    where: { os: 'windows', launch: 'FARGATE' },
    title: 'Shared scratch space of Windows on Fargate is not confirmed',
    why: 'One page of AWS describes bind mounts for Windows on Fargate, another excludes them. Test before you rely on them.',
    does: (value) => `mounts ${String(value)}`,
    but: "AWS's pages disagree on whether Windows on Fargate supports it",
    good: [() => onWindows(windowsOnEc2, {}), () => fargate(mounting({}))],
    bad: [() => onWindows(windowsOnFargate, {})],
  },
];
