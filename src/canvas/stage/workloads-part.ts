import type { RunRecord } from '#store/run-record.ts';
import { overlaps } from '../frame-geometry.ts';
import { tones, toneOf } from './marks.ts';
import { numberText } from './number-text.ts';
import { canRead, paintWords } from './paint-words.ts';
import type { PartPainter, StageFrame, StagePart, StageScene } from './stage-part.ts';
import type { WorkloadPlan } from './stage-plan.ts';
import { TaskTally } from './task-tally.ts';
import { SeriesValues } from './series-values.ts';
import { paintShift } from './shift-paint.ts';
import { placed } from './zones-part.ts';
import { workloadParts } from './workload-room.ts';

/** In the cards of services and standalone tasks: who waits for a place, and which revisions run. */
export const workloadsPart: StagePart = { id: 'workloads', begin: (scene) => new WorkloadsPainter(scene) };

/** By workload: its revisions of which tasks are there, each with how many are not STOPPED. */
type Alive = ReadonlyMap<number, readonly (readonly [revision: number, count: number])[]>;

class WorkloadsPainter implements PartPainter {
  readonly #scene: StageScene;
  readonly #tally: TaskTally;
  readonly #values: SeriesValues;
  #counted = -1;
  #alive: Alive = new Map();
  #seen: readonly WorkloadPlan[] = [];
  #view = -1;
  /** How requests were shared in what was painted. */
  #told: readonly number[] = [];

  constructor(scene: StageScene) {
    this.#scene = scene;
    this.#tally = TaskTally.of(scene);
    this.#values = new SeriesValues(scene.about, scene.timeline);
  }

  paint(ctx: CanvasRenderingContext2D, frame: StageFrame): boolean {
    const { plan, crowd, timeline } = this.#scene;
    if (frame.view !== this.#view)
      this.#seen = [...plan.workloads.values()].filter(({ node }) => {
        const owner = frame.rectOf(node);
        return owner && overlaps(owner, frame.seen);
      });
    this.#view = frame.view;
    this.#told = this.#seen.map(({ workload }) => this.#shifted(workload, frame.atMs));
    if (this.#counted !== crowd.version) this.#alive = countRevisions(timeline.record, this.#tally);
    this.#counted = crowd.version;
    paintTrays(ctx, this.#scene, frame, this.#seen);
    this.#seen.forEach((each, i) => this.#paintIdle(ctx, frame, each, this.#told[i]!));
    if (!canRead(legendSize, frame.camera.zoom)) return false;
    for (const each of this.#seen)
      paintLegend(ctx, this.#scene, each, frame, this.#alive.get(each.workload) ?? []);
    return false;
  }

  isMoved({ atMs }: StageFrame): boolean {
    return this.#seen.some(({ workload }, i) => this.#shifted(workload, atMs) !== this.#told[i]);
  }

  end(): void {
    this.#tally.end();
  }

  #shifted(workload: number, atMs: number): number {
    return this.#values.at(atMs, 'shiftedTrafficPermille', workload);
  }

  /** Where nobody waits: how requests are shared while they are shifted, else no more than a word. */
  #paintIdle(ctx: CanvasRenderingContext2D, frame: StageFrame, plan: WorkloadPlan, permille: number): void {
    if (waitingIn(this.#scene, plan) > 0) return;
    const rect = placed(plan, frame)!;
    const alive = this.#alive.get(plan.workload) ?? [];
    if (permille > 0 && alive.length > 1) {
      const { revisions } = this.#scene.timeline.record;
      const [from, to] = alive
        .slice(-2)
        .map(([each]) => frame.colour(tones[toneOf(revisions[each]!.number)]!));
      paintShift(ctx, rect, frame, { permille, from: from!, to: to! });
    } else
      paintWords(ctx, frame.camera.zoom, {
        text: 'no task waits',
        x: rect.x,
        y: rect.y + rect.height / 2 + 0.5,
        size: traySize,
        style: frame.colour('muted'),
        room: rect.width,
      });
  }
}

const traySize = 11;
const legendSize = 11;

const waitingIn = ({ crowd }: StageScene, { tray }: WorkloadPlan): number =>
  crowd.fields.slots(tray.id).count;

/** A tray around those who wait. */
function paintTrays(
  ctx: CanvasRenderingContext2D,
  scene: StageScene,
  { colour, camera, rectOf }: StageFrame,
  seen: readonly WorkloadPlan[],
): void {
  const trays = seen
    .filter((plan) => waitingIn(scene, plan) > 0)
    .map(({ node, rect }) => ({ ...rect, x: rectOf(node)!.x + rect.x, y: rectOf(node)!.y + rect.y }));
  ctx.beginPath();
  for (const { x, y, width, height } of trays) {
    if (camera.zoom < 0.3) ctx.rect(x, y, width, height);
    else ctx.roundRect(x, y, width, height, 6);
  }
  ctx.fillStyle = colour('inset');
  ctx.fill();
  ctx.strokeStyle = colour('line');
  ctx.lineWidth = 1;
  ctx.stroke();
  for (const { x, y, height } of trays)
    paintWords(ctx, camera.zoom, {
      text: 'waiting',
      x: x + 8,
      y: y + height / 2 + 0.5,
      size: traySize,
      style: colour('muted'),
      room: workloadParts.label - 10,
    });
}

function paintLegend(
  ctx: CanvasRenderingContext2D,
  { about, timeline: { record } }: StageScene,
  plan: WorkloadPlan,
  frame: StageFrame,
  revisions: readonly (readonly [number, number])[],
): void {
  const rect = placed({ node: plan.node, rect: plan.legend }, frame)!;
  const { colour, camera } = frame;
  const name = about.workloads[plan.workload]?.name ?? '';
  const each = rect.width / Math.max(1, Math.min(3, revisions.length));
  // The newest ones, where there are more than fit.
  revisions.slice(-3).forEach(([revision, count], i) => {
    const x = rect.x + i * each;
    const { number } = record.revisions[revision]!;
    const middle = rect.y + rect.height / 2;
    ctx.beginPath();
    ctx.roundRect(x, middle - 5, 10, 10, 2.5);
    ctx.fillStyle = colour(tones[toneOf(number)]!);
    ctx.fill();
    paintWords(ctx, camera.zoom, {
      text: `${name}:${number} · ${numberText(count)}`,
      x: x + 15,
      y: middle + 0.5,
      size: legendSize,
      style: colour('muted'),
      room: each - 20,
    });
  });
}

function countRevisions({ revisions }: RunRecord, tally: TaskTally): Alive {
  const found = new Map<number, (readonly [number, number])[]>();
  revisions.forEach(({ workload }, revision) => {
    const { alive } = tally.ofRevision(revision);
    if (alive === 0) return;
    const of = found.get(workload) ?? [];
    of.push([revision, alive]);
    found.set(workload, of);
  });
  return found;
}
