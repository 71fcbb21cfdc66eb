import { hostStateBits, stateBits, type GroupAbout } from '#worker/run-batch.ts';
import type { RunRecord } from './run-record.ts';
import { StepColumns, stepsBy, valueAt } from './steps.ts';

const lifecycle = 7;
const healthyBit = 8;
const running = 3;
const stopped = 7;
const active = 1;
const draining = 2;
const taskMask = (1 << stateBits) - 1;
const hostMask = (1 << hostStateBits) - 1;

/** What is reserved of the instances of a zone, in thousandths of what they have. */
export interface ZonePacking {
  readonly cpuPermille: StepColumns;
  readonly memoryPermille: StepColumns;
}

/** A number for each of many things, 0 at first. */
class Amounts {
  data = new Float64Array(256);

  add(of: number, by: number): number {
    if (of >= this.data.length) {
      const grown = new Float64Array(Math.max(of + 1, this.data.length * 2));
      grown.set(this.data);
      this.data = grown;
    }
    return (this.data[of]! += by);
  }

  get(of: number): number {
    return this.data[of] ?? 0;
  }
}

/** Of a kind of resource: what tasks reserve of each host and zone, and what the hosts of a zone have. */
class Room {
  readonly ofHost = new Amounts();
  readonly reserved = new Amounts();
  readonly whole = new Amounts();

  permille(zone: number): number {
    const whole = this.whole.get(zone);
    return whole > 0 ? Math.round((1000 * this.reserved.get(zone)) / whole) : 0;
  }
}

/**
 * What is told task by task, summed up into steps: healthy tasks of a workload, running tasks of a revision, packing of
 * a zone. It follows the record and goes through each change once.
 */
export class TaskSeries {
  readonly #record: RunRecord;
  readonly #groups: readonly GroupAbout[];
  #cuts = 0;
  #tasksRead = 0;
  #hostsRead = 0;
  readonly #healthy: StepColumns[] = [];
  /** By workload: each task that lost its health, packed with its state then. */
  readonly #losses: StepColumns[] = [];
  readonly #running: StepColumns[] = [];
  readonly #packing: ZonePacking[] = [];
  /** By task: its last state plus 1, and whether it takes room. */
  #tasks = new Amounts();
  #hosts = new Amounts();
  #takesRoom = new Amounts();
  #cpu = new Room();
  #memory = new Room();

  constructor(record: RunRecord, groups: readonly GroupAbout[]) {
    this.#record = record;
    this.#groups = groups;
  }

  /** Tasks of a workload that its controller counts as healthy. */
  healthyOf(workload: number): StepColumns {
    return columnOf(this.#healthy, workload);
  }

  /** The task of a workload that was the last to lose its health by a moment, and its `healthStatus` then. */
  lossBy(workload: number, atMs: number): { task: number; healthStatus: number } | undefined {
    const losses = columnOf(this.#losses, workload);
    if (stepsBy(losses, atMs) === 0) return undefined;
    const packed = valueAt(losses, atMs);
    return { task: packed >> stateBits, healthStatus: (packed >> 4) & 3 };
  }

  /** Tasks of a revision, by its number in the record, that are RUNNING. */
  runningOf(revision: number): StepColumns {
    return columnOf(this.#running, revision);
  }

  packingOf(zone: number): ZonePacking {
    while (this.#packing.length <= zone)
      this.#packing.push({ cpuPermille: new StepColumns(), memoryPermille: new StepColumns() });
    return this.#packing[zone]!;
  }

  /** Takes in what the record has been told since. */
  update(): void {
    const { tasks, hosts, cuts } = this.#record;
    if (cuts !== this.#cuts) this.#beginAnew(cuts);
    const [taskAt, hostAt] = [tasks.at.data, hosts.at.data];
    while (this.#tasksRead < tasks.at.length || this.#hostsRead < hosts.at.length) {
      const isHost =
        this.#hostsRead < hosts.at.length &&
        (this.#tasksRead >= tasks.at.length || hostAt[this.#hostsRead]! <= taskAt[this.#tasksRead]!);
      if (isHost) this.#hostChanged(hostAt[this.#hostsRead]!, hosts.change.data[this.#hostsRead++]!);
      else this.#taskChanged(taskAt[this.#tasksRead]!, tasks.change.data[this.#tasksRead++]!);
    }
  }

  #beginAnew(cuts: number): void {
    this.#cuts = cuts;
    this.#tasksRead = 0;
    this.#hostsRead = 0;
    for (const steps of [...this.#healthy, ...this.#losses, ...this.#running]) steps.clear();
    for (const { cpuPermille, memoryPermille } of this.#packing) {
      cpuPermille.clear();
      memoryPermille.clear();
    }
    this.#tasks = new Amounts();
    this.#hosts = new Amounts();
    this.#takesRoom = new Amounts();
    this.#cpu = new Room();
    this.#memory = new Room();
  }

  #taskChanged(atMs: number, packed: number): void {
    const [task, state] = [packed >> stateBits, packed & taskMask];
    const before = this.#tasks.get(task) - 1;
    this.#tasks.add(task, state - before);
    const wasHealthy = before >= 0 && (before & healthyBit) !== 0;
    const isHealthy = (state & healthyBit) !== 0;
    const workload = this.#record.workload.data[task]!;
    if (wasHealthy !== isHealthy) this.healthyOf(workload).add(atMs, isHealthy ? 1 : -1);
    if (wasHealthy && !isHealthy) columnOf(this.#losses, workload).set(atMs, packed);
    const was = before < 0 ? -1 : before & lifecycle;
    const is = state & lifecycle;
    if (was === is) return;
    const revision = this.#record.revision.data[task]!;
    if (is === running || was === running) this.runningOf(revision).add(atMs, is === running ? 1 : -1);
    const takesRoom = is > 0 && is < stopped && this.#record.host.data[task]! >= 0 ? 1 : 0;
    if (takesRoom !== this.#takesRoom.get(task)) this.#roomChanged(atMs, task, revision, takesRoom);
  }

  #roomChanged(atMs: number, task: number, revision: number, takesRoom: number): void {
    this.#takesRoom.add(task, takesRoom === 1 ? 1 : -1);
    const host = this.#record.host.data[task]!;
    const about = this.#record.revisions[revision];
    if (!about) return;
    const sign = takesRoom === 1 ? 1 : -1;
    const zone = isThere(this.#hosts.get(host) - 1) ? this.#record.hostZone.data[host]! : -1;
    this.#cpu.ofHost.add(host, sign * about.cpuUnits);
    this.#memory.ofHost.add(host, sign * about.memoryMib);
    if (zone < 0) return;
    this.#cpu.reserved.add(zone, sign * about.cpuUnits);
    this.#memory.reserved.add(zone, sign * about.memoryMib);
    this.#tell(atMs, zone);
  }

  #hostChanged(atMs: number, packed: number): void {
    const [host, state] = [packed >> hostStateBits, packed & hostMask];
    const before = this.#hosts.get(host) - 1;
    this.#hosts.add(host, state - before);
    if (isThere(before) === isThere(state)) return;
    const sign = isThere(state) ? 1 : -1;
    const zone = this.#record.hostZone.data[host]!;
    const group = this.#groups[this.#record.hostGroup.data[host]!];
    this.#cpu.whole.add(zone, sign * (group?.cpuUnits ?? 0));
    this.#memory.whole.add(zone, sign * (group?.memoryMib ?? 0));
    for (const room of [this.#cpu, this.#memory]) room.reserved.add(zone, sign * room.ofHost.get(host));
    this.#tell(atMs, zone);
  }

  #tell(atMs: number, zone: number): void {
    const { cpuPermille, memoryPermille } = this.packingOf(zone);
    cpuPermille.set(atMs, this.#cpu.permille(zone));
    memoryPermille.set(atMs, this.#memory.permille(zone));
  }
}

const isThere = (state: number): boolean =>
  state >= 0 && ((state & lifecycle) === active || (state & lifecycle) === draining);

function columnOf(columns: StepColumns[], number: number): StepColumns {
  while (columns.length <= number) columns.push(new StepColumns());
  return columns[number]!;
}

const known = new WeakMap<RunRecord, TaskSeries>();

/** The sums of a record, up to what it has been told. */
export function taskSeriesOf(record: RunRecord, groups: readonly GroupAbout[]): TaskSeries {
  let series = known.get(record);
  if (!series) known.set(record, (series = new TaskSeries(record, groups)));
  series.update();
  return series;
}
