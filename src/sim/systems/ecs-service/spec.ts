import type { Lane, Workload } from '../../plan.ts';
import type { World } from '../../world/world.ts';

export type { Lane } from '../../plan.ts';

/** The `controller` of workloads that are ECS services. */
export const ecsService = 'ecs-service';

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentCircuitBreaker.html */
export interface CircuitBreaker {
  readonly enable: boolean;
  readonly rollback: boolean;
  readonly type: 'BOUNDED_PERCENT' | 'UNBOUNDED_PERCENT' | 'COUNT';
  readonly value: number;
  readonly resetOnHealthyTask: boolean;
}

/** When a blue/green-like deployment stops at a stage for somebody to let it go on, or asks a function. */
export interface LifecycleHook {
  readonly stages: readonly string[];
  readonly sort: 'LAMBDA' | 'PAUSE';
  readonly timeoutMs: number;
  readonly onTimeout: 'ROLLBACK' | 'CONTINUE';
}

export type Strategy =
  | {
      readonly type: 'ROLLING';
      /** How long alarms are watched at its end, where the service says so. */
      readonly bakeMs?: number;
    }
  | { readonly type: 'BLUE_GREEN' | 'ALL_AT_ONCE'; readonly bakeMs: number }
  | {
      readonly type: 'LINEAR';
      /** Tenths of a percent. */
      readonly stepPermille: number;
      readonly stepBakeMs: number;
      readonly bakeMs: number;
    }
  | {
      readonly type: 'CANARY';
      readonly canaryPermille: number;
      readonly canaryBakeMs: number;
      readonly bakeMs: number;
    };

export interface PlacementStrategyRule {
  readonly type: 'spread' | 'binpack' | 'random';
  /** 'attribute:ecs.availability-zone', 'instanceId', 'cpu', 'memory'; '' for random. */
  readonly field: string;
}

export interface PlacementConstraint {
  readonly type: 'distinctInstance' | 'memberOf';
  readonly expression: string;
}

export interface ScalingPolicy {
  readonly type: 'TargetTrackingScaling' | 'StepScaling';
  readonly metric:
    | 'ECSServiceAverageCPUUtilization'
    | 'ECSServiceAverageMemoryUtilization'
    | 'ALBRequestCountPerTarget';
  /** Thousandths of the metric's unit (percent, requests a minute). */
  readonly targetMilli: number;
  readonly scaleOutCooldownMs: number;
  readonly scaleInCooldownMs: number;
  readonly disableScaleIn: boolean;
  readonly steps: ReadonlyArray<{
    readonly lowerMilli: number | undefined;
    readonly upperMilli: number | undefined;
    readonly adjustment: number;
  }>;
}

/** What an ECS service asks for, with every default in force: the `spec` of its workload. */
/** New bounds at times that a schedule tells; what is left out stays. */
export interface ScheduledAction {
  readonly schedule: string;
  readonly timezone: string;
  readonly minCapacity: number | undefined;
  readonly maxCapacity: number | undefined;
}

export interface EcsService {
  readonly controller: 'ECS' | 'CODE_DEPLOY' | 'EXTERNAL';
  readonly scheduling: 'REPLICA' | 'DAEMON';
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
  readonly strategy: Strategy;
  readonly circuitBreaker: CircuitBreaker;
  readonly alarms: { readonly enable: boolean; readonly rollback: boolean };
  readonly earlySuccess:
    | { readonly healthyPercent: number; readonly cleanup: 'BLOCKING' | 'DEFERRED' }
    | undefined;
  readonly hooks: readonly LifecycleHook[];
  readonly healthCheckGracePeriodMs: number;
  readonly lanes: readonly Lane[];
  /** Whether tasks that find no host wait in PROVISIONING (capacity provider) or are not started (launch type). */
  readonly throughProvider: boolean;
  readonly placementStrategy: readonly PlacementStrategyRule[];
  readonly placementConstraints: readonly PlacementConstraint[];
  readonly zoneRebalancing: boolean;
  /** Numbers in `Plan.zones` that tasks may be in: zones of its awsvpc subnets, else every zone of its groups. */
  readonly zones: readonly number[];
  readonly targetGroups: readonly number[];
  readonly scaling:
    | {
        readonly minCapacity: number;
        readonly maxCapacity: number;
        readonly policies: readonly ScalingPolicy[];
        readonly scheduled?: readonly ScheduledAction[];
      }
    | undefined;
  /** `service:<name>`: peers for spread and distinctInstance. */
  readonly taskGroup: string;
}

/**
 * What UpdateService changes of a service that stays where it is. Everything else of an `EcsService` is settled when a
 * run begins. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
 */
export const settingNames = [
  'minimumHealthyPercent',
  'maximumPercent',
  'strategy',
  'circuitBreaker',
  'alarms',
  'earlySuccess',
  'hooks',
  'healthCheckGracePeriodMs',
  'zoneRebalancing',
] as const satisfies readonly (keyof EcsService)[];

export type Settings = Pick<EcsService, (typeof settingNames)[number]>;

/** The ECS service that a workload is; undefined when something else controls it. */
export const ecsServiceOf = (workload: Workload): EcsService | undefined =>
  workload.controller === ecsService ? (workload.spec as EcsService) : undefined;

/** What a service asks for now, for code that only handles workloads it has been given by an ECS system. */
export const serviceSpec = (world: World, workload: number): EcsService =>
  world.specs[world.workloads.spec[workload]!] as EcsService;

/** Whether a workload is a service of a number of tasks, wherever they are; a daemon has one on each instance. */
export const isReplica = (workload: Workload): boolean => ecsServiceOf(workload)?.scheduling === 'REPLICA';

export const isDaemon = (workload: Workload): boolean => ecsServiceOf(workload)?.scheduling === 'DAEMON';
