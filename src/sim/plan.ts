import type { Design, NodeId, LinkId } from '#model/design.ts';
import type { RunCatalogue } from '#model/run-catalogue.ts';
import type { HostRoom } from '#model/view/hosts.ts';
import type { Catalogue } from './catalogue.ts';
import type { System } from './system.ts';

// What a run is made from: the design, compiled once. Everything here is immutable; what changes is in the world.

/** What one copy takes from the host it is placed on. Ports are numbers of `Plan.hostPorts`. */
export interface Demand {
  readonly cpuUnits: number;
  readonly memoryMib: number;
  readonly gpus: number;
  readonly takesInterface: boolean;
  readonly hostPorts: readonly number[];
}

/** How the application in a revision behaves; the design knows nothing of it, so scenarios and interventions say it. */
export interface Behaviour {
  /** From its containers having started until it answers health checks. */
  readonly readyMs: number;
  /** From its containers having started until an essential one exits; absent: it runs on. */
  readonly crashAfterMs?: number;
  readonly exitCode: number;
  /** Answers checks with an error although it runs. */
  readonly failsHealthChecks: boolean;
  /** Its image cannot be pulled. */
  readonly unpullable: boolean;
  /** From SIGTERM until it exits by itself; more than the stop timeout means that it is killed. */
  readonly sigtermExitMs: number;
  /** Requests a second one copy can serve, in thousandths. */
  readonly capacityPerSecondMilli: number;
  /** Time to serve one request when idle. */
  readonly serviceTimeMs: number;
}

export interface ContainerPlan {
  readonly name: string;
  readonly essential: boolean;
  /** Container health check; absent when there is none. */
  readonly healthCheck?: {
    readonly intervalMs: number;
    readonly timeoutMs: number;
    readonly retries: number;
    readonly startPeriodMs: number;
  };
  readonly restartPolicy?: {
    readonly ignoredExitCodes: readonly number[];
    readonly restartAttemptPeriodMs: number;
  };
  readonly stopTimeoutMs: number;
  readonly dependsOn: ReadonlyArray<{
    readonly container: number;
    readonly condition: 'START' | 'COMPLETE' | 'SUCCESS' | 'HEALTHY';
  }>;
  /** Number in `Plan.images`. */
  readonly image: number;
  /** Hard limit, where there is one; going over it is an OOM kill. */
  readonly memoryMib?: number;
}

/**
 * When a lack shows, in the order of a task's life. register: no instance joins the cluster; assume: ECS cannot take
 * on a role; secrets: before the containers are made; pull: when the image is fetched; logs: when a container starts.
 */
export const lackPhases = ['register', 'assume', 'secrets', 'pull', 'logs'] as const;
export type LackPhase = (typeof lackPhases)[number];

/** Something that a role may not do although it is needed. */
export interface Lack {
  readonly phase: LackPhase;
  /** What ECS says about it: a stopped reason, or for `register` and `assume` the text of an event. */
  readonly text: string;
}

/** What would be lacking if a role were broken during a run; empty where nothing needs it. */
export interface RoleNeeds {
  /** The execution role, or the instance role of every group, allows nothing any more. */
  readonly execution: readonly Lack[];
  readonly instance: readonly Lack[];
  /** ECS may not assume the execution role, or the task role, any more. */
  readonly executionTrust: readonly Lack[];
  readonly taskTrust: readonly Lack[];
}

/** What a workload runs: an immutable, numbered snapshot. */
export interface Revision {
  /** Number in the world's revisions. */
  readonly index: number;
  readonly workload: number;
  /** 1, 2, 3 … of its workload. */
  readonly number: number;
  readonly demand: Demand;
  readonly containers: readonly ContainerPlan[];
  readonly networkMode: string;
  /** `memberOf` expressions that the task definition carries. */
  readonly memberOf: readonly string[];
  readonly behaviour: Behaviour;
  /** What is certainly wrong with roles as they are drawn, in the order of `lackPhases`. */
  readonly lacks: readonly Lack[];
  readonly roleNeeds?: RoleNeeds;
  /** Names of the secrets whose values its tasks get when they start. */
  readonly secrets?: readonly string[];
  /** What its images are built for; left out for Linux on x86. */
  readonly platform?: 'linuxX86' | 'linuxArm' | 'windows';
  /** All of the ephemeral storage of a Fargate task, where it is more than is included. */
  readonly ephemeralGib?: number;
  /** Whether each of its Fargate tasks has a public IPv4 address. */
  readonly hasPublicAddress?: boolean;
  /** The volumes that it declares; left out where there are none. */
  readonly volumes?: readonly VolumePlan[];
}

/**
 * How a volume is kept. scratch: space on the instance that containers of a task share; ephemeral: the same on
 * Fargate; host-path: a directory of the instance; docker-driver: one that Docker keeps elsewhere.
 */
export const volumeKinds = [
  'scratch',
  'ephemeral',
  'host-path',
  'docker-task',
  'docker-shared',
  'docker-driver',
  'ebs',
  'efs',
  'fsx',
  's3-files',
] as const;
export type VolumeKind = (typeof volumeKinds)[number];

export interface VolumePlan {
  readonly name: string;
  readonly kind: VolumeKind;
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedScaling.html */
export interface ManagedScaling {
  readonly targetCapacity: number;
  readonly minimumScalingStepSize: number;
  readonly maximumScalingStepSize: number;
  readonly instanceWarmupMs: number;
}

/** The capacity provider of an Auto Scaling group. */
export interface CapacityProvider {
  readonly name: string;
  /** Undefined when managed scaling is off. */
  readonly managedScaling: ManagedScaling | undefined;
  readonly managedTerminationProtection: boolean;
  readonly managedDraining: boolean;
}

/** What the agent of each instance is told, as far as a rehearsal depends on it. */
export interface AgentSettings {
  readonly imagePullBehavior: 'default' | 'always' | 'once' | 'prefer-cached';
  readonly spotInstanceDraining: boolean;
}

/** Instances that are alike: an Auto Scaling group. */
export interface HostGroup {
  readonly index: number;
  readonly node: NodeId;
  readonly name: string;
  /** The cluster it belongs to; undefined when it is drawn outside one. */
  readonly cluster: NodeId | undefined;
  readonly instanceType: string;
  readonly room: HostRoom;
  /** Numbers in `Plan.zones`. */
  readonly zones: readonly number[];
  readonly startCount: number;
  readonly minSize: number;
  readonly maxSize: number;
  /** Custom attributes and the built-in ones that all its instances share. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Undefined when the group has none: then nothing scales it. */
  readonly provider: CapacityProvider | undefined;
  /** Whether they are Spot Instances, which EC2 may take back. */
  readonly isSpot?: boolean;
  readonly agent: AgentSettings;
  /** Why its instances cannot join the cluster; the group then counts none. */
  readonly lacks: readonly Lack[];
}

/** One item of a capacity provider strategy, or what a launch type amounts to. A task's `lane` is its number here. */
export interface Lane {
  /** 'FARGATE', 'FARGATE_SPOT', the provider of an Auto Scaling group, or 'EC2' for the launch type. */
  readonly name: string;
  readonly sort: 'fargate' | 'fargate-spot' | 'group' | 'ec2';
  /**
   * Host groups it places on: one for a provider, all of the cluster for the launch type EC2, none on Fargate. Also
   * none where no instances are drawn: `sort` tells Fargate from that.
   */
  readonly groups: readonly number[];
  readonly base: number;
  readonly weight: number;
}

/** Something that keeps copies running: a service. Its controller is the system that looks after it. */
export interface Workload {
  readonly index: number;
  readonly node: NodeId;
  readonly name: string;
  readonly cluster: NodeId | undefined;
  /** The `id` of the system that looks after it, which alone knows what `spec` is. */
  readonly controller: string;
  readonly spec: unknown;
  readonly desired: number;
}

/** Where a load balancer sends requests: a target group. */
export interface TargetGroup {
  readonly index: number;
  readonly link: LinkId;
  readonly loadBalancer: NodeId;
  readonly balancerType: 'application' | 'network' | 'classic';
  readonly workload: number;
  readonly healthCheck: {
    readonly intervalMs: number;
    readonly timeoutMs: number;
    readonly healthyThreshold: number;
    readonly unhealthyThreshold: number;
    readonly speaksHttp: boolean;
  };
  readonly deregistrationDelayMs: number;
  readonly slowStartMs: number;
  readonly stickiness: boolean;
  /** Whether it sends requests to targets in other zones; where that is not said, all but a network one do. */
  readonly crossZone?: boolean;
  /** Public IPv4 addresses of its load balancer: one in each of its zones. */
  readonly publicAddresses?: number;
  /** The listener whose rule forwards to it, where the design has any. */
  readonly listener?: { readonly port: number; readonly protocol: string };
  readonly pathPatterns: readonly string[];
  /** Left out where the host does not matter. */
  readonly hostHeaders?: readonly string[];
  /** Lower is asked first; the default rule comes last. */
  readonly priority: number;
}

/** What networks have that costs by the hour: NAT gateways, and interface endpoints counted in each of their zones. */
export interface NetworkParts {
  readonly natGateways: number;
  readonly endpointZones: number;
}

export interface TrafficSource {
  readonly index: number;
  readonly node: NodeId;
  readonly name: string;
  readonly protocol: string;
  readonly pattern: 'constant' | 'ramp' | 'spike' | 'daily';
  readonly ratePerSecondMilli: number;
  readonly peakPerSecondMilli: number;
  readonly startMs: number;
  readonly durationMs: number;
  /** Load balancers (their target groups) and workloads it sends to. */
  readonly loadBalancers: readonly NodeId[];
  readonly workloads: readonly number[];
}

export interface Image {
  readonly name: string;
  readonly sizeMb: number;
}

/** Something drawn that takes no part in the run, or not as it is drawn, and why. */
export interface PlanNote {
  readonly node: NodeId;
  readonly says: string;
}

/** What a plan was compiled from. */
export interface Origin {
  readonly design: Design;
  readonly parameters: Readonly<Record<string, number | string>>;
  /** Left out where it is that of the build. */
  readonly catalogue?: RunCatalogue;
}

export interface Plan {
  /** The control loops that it is made for, where those are not the ones of systems/index.ts. */
  readonly systems?: readonly System[];
  /** Left out for a plan that was put together by hand: no edited design can be deployed in its runs. */
  readonly origin?: Origin;
  /** Instance types and prices; left out where they are those of the build. */
  readonly catalogue?: Catalogue;
  readonly zones: readonly string[];
  /** Fixed host ports that any revision claims, e.g. '8080/tcp'; hosts keep a bit for each. */
  readonly hostPorts: readonly string[];
  readonly images: readonly Image[];
  readonly groups: readonly HostGroup[];
  readonly workloads: readonly Workload[];
  readonly revisions: readonly Revision[];
  readonly targetGroups: readonly TargetGroup[];
  readonly sources: readonly TrafficSource[];
  readonly network?: NetworkParts;
  readonly notes: readonly PlanNote[];
}
