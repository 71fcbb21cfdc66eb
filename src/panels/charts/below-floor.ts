import type { Steps } from '#store/steps.ts';
import type { ChartRun, ChartSpan, TimeWindow } from './chart-model.ts';
import { lengthText } from './chart-format.ts';

interface Below {
  readonly fromMs: number;
  /** Infinity while it is not known. */
  toMs: number;
  /** The floor rose, and nothing was lost. */
  readonly isRaised: boolean;
}

const unhealthy = 2;
const bySchedulerCode = 4;
const terminationCode = 6;
const lostForMs = 600_000;

/** By the number of the stop code; AWS's words are in sim/world/tables.ts. */
const causes = [
  '',
  'tasks failed to start',
  'a container exited',
  'a task was stopped by hand',
  'the scheduler stopped a task',
  'Spot capacity was reclaimed',
  'an instance was terminated',
  'an instance was lost',
];

/** When a service had fewer healthy tasks than its floor. It follows the run and looks at each step once. */
class BelowFloor {
  readonly spans: Below[] = [];
  #healthy = 0;
  #floor = 0;
  #healthyTaken = 0;
  #floorTaken = 0;
  #cuts = 0;

  update(healthy: Steps, floor: Steps): void {
    const cuts = healthy.cuts + floor.cuts;
    if (cuts !== this.#cuts) {
      this.#cuts = cuts;
      this.spans.length = 0;
      this.#healthy = this.#floor = this.#healthyTaken = this.#floorTaken = 0;
    }
    for (;;) {
      const healthyAt = this.#healthyTaken < healthy.length ? healthy.atMs(this.#healthyTaken) : Infinity;
      const floorAt = this.#floorTaken < floor.length ? floor.atMs(this.#floorTaken) : Infinity;
      const atMs = Math.min(healthyAt, floorAt);
      if (atMs === Infinity) return;
      const before = this.#floor;
      if (healthyAt === atMs) this.#healthy = healthy.value(this.#healthyTaken++);
      if (floorAt === atMs) this.#floor = floor.value(this.#floorTaken++);
      this.#at(atMs, this.#floor > before && healthyAt !== atMs);
    }
  }

  #at(atMs: number, isRaised: boolean): void {
    const last = this.spans.at(-1);
    const isOpen = last?.toMs === Infinity;
    const isBelow = this.#healthy < this.#floor;
    if (isBelow && !isOpen) this.spans.push({ fromMs: atMs, toMs: Infinity, isRaised });
    else if (!isBelow && isOpen) last.toMs = atMs;
  }
}

const known = new WeakMap<Steps, BelowFloor>();

/** The stretches within a window in which a service had fewer healthy tasks than its floor, each with its cause. */
export function spansBelowFloor(run: ChartRun, floor: Steps, window: TimeWindow): ChartSpan[] {
  const { sums, workload } = run;
  const healthy = sums.healthyOf(workload);
  let below = known.get(healthy);
  if (!below) known.set(healthy, (below = new BelowFloor()));
  below.update(healthy, floor);
  return below.spans
    .filter(({ fromMs, toMs }) => fromMs < window.toMs && toMs > window.fromMs)
    .map(({ fromMs, toMs, isRaised }) => {
      const cause = isRaised ? 'more tasks are wanted' : causeOf(run, fromMs);
      const length = toMs === Infinity ? 'to the end' : lengthText(toMs - fromMs);
      return { fromMs, toMs, words: `below floor ${length}${cause === '' ? '' : `: ${cause}`}` };
    });
}

function causeOf(run: ChartRun, atMs: number): string {
  const { record, sums, workload } = run;
  const loss = sums.lossBy(workload, atMs);
  if (!loss) return '';
  const code = record.stopCode.data[loss.task] ?? 0;
  const isTheScheduler = code === 0 || code === bySchedulerCode;
  if (isTheScheduler && loss.healthStatus === unhealthy) return 'health checks failed';
  const zone = run.about.zones[record.zone.data[loss.task] ?? -1];
  if (code >= terminationCode && zone !== undefined && isLost(run, zone, atMs))
    return `zone ${zone} was lost`;
  return causes[code]!;
}

/** Whether the zone was taken from the run not long before. */
const isLost = ({ interventions }: ChartRun, zone: string, atMs: number): boolean =>
  interventions.some(
    (each) =>
      each.do === 'lose-zone' &&
      each.atMs <= atMs &&
      each.atMs > atMs - lostForMs &&
      zone.endsWith(String(each['zone'])),
  );
