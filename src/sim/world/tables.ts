import { i32, table, u32, u8 } from '../kernel/table.ts';

// What every system shares: hosts, tasks, targets, deployments, workloads. What one system alone needs is in tables of
// its own. -1 stands for none, `never` for a time that has not come.

export const none = -1;
export const never = 0xffff_ffff;

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html */
export const taskStates = [
  'PROVISIONING',
  'PENDING',
  'ACTIVATING',
  'RUNNING',
  'DEACTIVATING',
  'STOPPING',
  'DEPROVISIONING',
  'STOPPED',
] as const;
export const TaskState = {
  PROVISIONING: 0,
  PENDING: 1,
  ACTIVATING: 2,
  RUNNING: 3,
  DEACTIVATING: 4,
  STOPPING: 5,
  DEPROVISIONING: 6,
  STOPPED: 7,
} as const;

/** A task's `healthStatus`. */
export const Health = { UNKNOWN: 0, HEALTHY: 1, UNHEALTHY: 2 } as const;

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html (stopCode) */
export const stopCodes = [
  '',
  'TaskFailedToStart',
  'EssentialContainerExited',
  'UserInitiated',
  'ServiceSchedulerInitiated',
  'SpotInterruption',
  'TerminationNotice',
  'InfrastructureHealth',
] as const;
export const StopCode = {
  NONE: 0,
  TaskFailedToStart: 1,
  EssentialContainerExited: 2,
  UserInitiated: 3,
  ServiceSchedulerInitiated: 4,
  SpotInterruption: 5,
  TerminationNotice: 6,
  InfrastructureHealth: 7,
} as const;

export const TaskFlag = {
  /** Scale-in protection is on. */
  PROTECTED: 1,
  /** Its containers have exited by themselves: nothing is left to send a signal to. */
  EXITED: 2,
  /** Its host is draining: the service replaces it. */
  TO_REPLACE: 4,
  /** Its containers cannot be reached or stopped: host lost or agent disconnected. */
  UNREACHABLE: 8,
  /** Has been RUNNING at some time. */
  RAN: 16,
  /** Its controller holds it for broken and replaces it. */
  FAILING: 32,
  /** Was running long before the clock began. */
  WARM: 64,
} as const;

/** Distinct fixed host ports and images that a run can tell apart, in words of 32. */
export const portWords = 4;
export const imageWords = 2;

export const taskTable = (capacity = 256) =>
  table(
    {
      workload: i32(none),
      revision: i32(none),
      deployment: i32(none),
      /** Which capacity it runs on: a number that its controller gives meaning to (a provider of its strategy). */
      lane: i32(none),
      host: i32(none),
      zone: i32(none),
      state: u8(),
      /** 1: desiredStatus RUNNING, 0: STOPPED. */
      desired: u8(1),
      health: u8(),
      /** 1 when its controller counts it as healthy. */
      healthy: u8(),
      flags: u8(),
      stopCode: u8(),
      /** Text with the stopped reason. */
      stopReason: i32(none),
      /** Timers carry the stamp they were set under; a timer of another stamp is void. */
      stamp: i32(),
      createdAt: u32(),
      stateAt: u32(),
      runningAt: u32(never),
      stoppedAt: u32(never),
      /** Since when it accepts connections and does not answer any more. */
      hungAt: u32(never),
      /** When its restart policy last restarted a container. */
      restartedAt: u32(never),
      nextOnHost: i32(none),
      previousOnHost: i32(none),
      nextInDeployment: i32(none),
      previousInDeployment: i32(none),
      firstTarget: i32(none),
      /** How its targets stand together, of `lamps`. */
      lamp: u8(),
    },
    capacity,
  );

/** What one sees of the targets of a task: the state that asks most for attention among them. */
export const lamps = ['none', 'initial', 'healthy', 'unhealthy', 'draining', 'unused'] as const;

export const hostStates = ['LAUNCHING', 'ACTIVE', 'DRAINING', 'LOST', 'TERMINATED'] as const;
export const HostState = { LAUNCHING: 0, ACTIVE: 1, DRAINING: 2, LOST: 3, TERMINATED: 4 } as const;

export const hostTable = () =>
  table(
    {
      group: i32(none),
      zone: i32(none),
      state: u8(),
      /** 1: the agent is connected. */
      agent: u8(1),
      /** What is left of it for tasks. */
      cpuUnits: i32(),
      memoryMib: i32(),
      gpus: i32(),
      /** awsvpc tasks it can still take. */
      interfaces: i32(),
      hostPorts: i32(0, portWords),
      images: i32(0, imageWords),
      /** Tasks on it that are not STOPPED. */
      tasks: i32(),
      /** Of those, the ones with desired status RUNNING (runningTasksCount). */
      runningTasks: i32(),
      firstTask: i32(none),
      launchedAt: u32(),
      registeredAt: u32(never),
      stamp: i32(),
    },
    64,
  );

export const targetStates = ['initial', 'healthy', 'unhealthy', 'draining', 'unused'] as const;
export const TargetState = { initial: 0, healthy: 1, unhealthy: 2, draining: 3, unused: 4 } as const;

export const targetTable = (capacity = 256) =>
  table(
    {
      group: i32(none),
      task: i32(none),
      state: u8(),
      since: u32(),
      stamp: i32(),
      /** When the load balancer checks it for the first time; the others follow an interval apart. */
      firstCheckAt: u32(),
      /** The state that its checks bring it to next, where a timer has been set for that. */
      nextState: u8(),
      nextOfTask: i32(none),
    },
    capacity,
  );

/** INACTIVE: another deployment took its place before it ended. */
export const Rollout = { IN_PROGRESS: 0, COMPLETED: 1, FAILED: 2, STOPPED: 3, INACTIVE: 4 } as const;

export const deploymentTable = () =>
  table({
    workload: i32(none),
    revision: i32(none),
    rollout: u8(),
    startedAt: u32(),
    endedAt: u32(never),
    /** The deployment that it rolls back, when it is a rollback. */
    rollsBack: i32(none),
    /** Tasks by state: row d's are at d × 8 and after. */
    byState: i32(0, 8),
    /** Tasks with desired status RUNNING that are not STOPPED, whatever they have come to. */
    wanted: i32(),
    /** Of those, the ones that are RUNNING. */
    running: i32(),
    /** Of those with desired status RUNNING, the ones counted as healthy. */
    healthy: i32(),
    firstTask: i32(none),
    lastTask: i32(none),
  });

export const workloadTable = () =>
  table({
    desired: i32(),
    /** What it asks for now: a row of the world's `specs`. */
    spec: i32(none),
    /** The newest deployment: PRIMARY. */
    primary: i32(none),
    /** Tasks of all its deployments that are not STOPPED, and those counted as healthy. */
    alive: i32(),
    healthy: i32(),
  });
