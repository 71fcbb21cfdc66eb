import { volumeKinds, type VolumeKind } from '../../plan.ts';

/** What may become of the place where a volume is. */
export const volumeEvents = ['taskStopped', 'hostTerminated', 'zoneLost'] as const;
export type VolumeEvent = (typeof volumeEvents)[number];

/**
 * What becomes of the data. kept: any task can go on with it; keptOnHost: tasks on the same instance can; unreachable:
 * it may be there again when the zone is; lost: it is gone.
 */
export type Fate = 'kept' | 'keptOnHost' | 'unreachable' | 'lost';

interface VolumeFacts {
  /** What it is called in a sentence. */
  readonly says: string;
  readonly docs: string;
  readonly fates: Readonly<Record<VolumeEvent, Fate>>;
}

const guide = (page: string): string =>
  `https://docs.aws.amazon.com/AmazonECS/latest/developerguide/${page}.html`;

const always = (fate: Fate): VolumeFacts['fates'] => ({
  taskStopped: fate,
  hostTerminated: fate,
  zoneLost: fate,
});

/** A volume on the disk of an instance, or with no other place than one zone. */
const withHost: VolumeFacts['fates'] = {
  taskStopped: 'keptOnHost',
  hostTerminated: 'lost',
  zoneLost: 'lost',
};

/** What survives what: facts, ecs-scheduler.md §8. What is not a volume of a service task is not in it. */
export const volumeFacts: Readonly<Record<VolumeKind, VolumeFacts>> = {
  scratch: { says: 'bind mount without sourcePath', docs: guide('bind-mounts'), fates: always('lost') },
  ephemeral: {
    says: 'ephemeral storage of Fargate',
    docs: guide('fargate-task-storage'),
    fates: always('lost'),
  },
  'host-path': { says: 'directory of the instance', docs: guide('bind-mounts'), fates: withHost },
  'docker-task': {
    says: 'Docker volume of scope task',
    docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html',
    fates: always('lost'),
  },
  'docker-shared': {
    says: 'Docker volume of scope shared',
    docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html',
    fates: withHost,
  },
  // A driver other than `local` may keep it anywhere; that it is off the instance is why one uses it.
  'docker-driver': {
    says: 'Docker volume of a driver of its own',
    docs: guide('docker-volumes'),
    fates: { taskStopped: 'kept', hostTerminated: 'kept', zoneLost: 'unreachable' },
  },
  ebs: { says: 'EBS volume of the task', docs: guide('ebs-volumes'), fates: always('lost') },
  efs: { says: 'EFS file system', docs: guide('efs-volumes'), fates: always('kept') },
  fsx: {
    says: 'FSx for Windows File Server',
    docs: guide('wfsx-volumes'),
    fates: { taskStopped: 'kept', hostTerminated: 'kept', zoneLost: 'unreachable' },
  },
  's3-files': { says: 'S3 Files file system', docs: guide('s3files-volumes'), fates: always('kept') },
};

/** What becomes of the data in a volume of a service's task. */
export const survives = (kind: VolumeKind, event: VolumeEvent): Fate => volumeFacts[kind].fates[event];

/** Kinds by number, for events. */
export const kindNumber = (kind: VolumeKind): number => volumeKinds.indexOf(kind);
export const kindOfNumber = (number: number): VolumeKind => volumeKinds[number]!;
