/** How a lifecycle state of a task looks in the Gantt: a colour, a pattern and letters, each of which tells it alone. */
export interface TaskPhase {
  /** AWS's name. */
  readonly name: string;
  readonly letters: string;
  /** A colour of the theme; `revision`: that of the task's revision. */
  readonly colour: string;
  readonly pattern: 'solid' | 'outline' | 'rising' | 'falling' | 'across' | 'dots' | 'upright';
}

const phases: readonly TaskPhase[] = [
  { name: 'PROVISIONING', letters: 'Pv', colour: 'muted', pattern: 'dots' },
  { name: 'PENDING', letters: 'Pe', colour: 'warning', pattern: 'rising' },
  { name: 'ACTIVATING', letters: 'Ac', colour: 'revision', pattern: 'across' },
  { name: 'RUNNING', letters: 'Ru', colour: 'revision', pattern: 'outline' },
  { name: 'DEACTIVATING', letters: 'De', colour: 'vpc', pattern: 'falling' },
  { name: 'STOPPING', letters: 'St', colour: 'error', pattern: 'upright' },
  { name: 'DEPROVISIONING', letters: 'Dp', colour: 'muted', pattern: 'falling' },
  { name: 'STOPPED', letters: '×', colour: 'muted', pattern: 'outline' },
];
const healthy: TaskPhase = { name: 'RUNNING, healthy', letters: 'H', colour: 'revision', pattern: 'solid' };

/** All phases in the order of a task's life, as a legend tells them. */
export const allPhases: readonly TaskPhase[] = [...phases.slice(0, 4), healthy, ...phases.slice(4, 7)];

export const stoppedState = 7;
const runningState = 3;
const healthyBit = 8;

/** A task's lifecycle state, without health and targets. */
export const lifecycleOf = (state: number): number => state & 7;

/** What the Gantt shows of a packed state: its lifecycle, and whether it is counted as healthy while it runs. */
export const phaseNumber = (state: number): number =>
  lifecycleOf(state) === runningState && (state & healthyBit) !== 0 ? phases.length : lifecycleOf(state);

/** The phase with a number. */
export const phaseOf = (number: number): TaskPhase => phases[number] ?? healthy;

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html (stopCode), as they are numbered in a run. */
const stopCodes = [
  '',
  'TaskFailedToStart',
  'EssentialContainerExited',
  'UserInitiated',
  'ServiceSchedulerInitiated',
  'SpotInterruption',
  'TerminationNotice',
  'InfrastructureHealth',
];

export const stopCodeName = (code: number): string => stopCodes[code] ?? '';

/** Whether a task with this stop code ended otherwise than by the will of its service or of a person. */
export const isFailure = (code: number): boolean => code > 0 && code !== 3 && code !== 4;

/** The number by which a phase is painted. */
export const phaseNumberOf = (phase: TaskPhase): number =>
  phase === healthy ? phases.length : phases.indexOf(phase);
