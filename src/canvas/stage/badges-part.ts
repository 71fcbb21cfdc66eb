import { overlaps, type Rect } from '../frame-geometry.ts';
import { paintLimits } from './badges-paint.ts';
import { SeriesValues } from './series-values.ts';
import { serviceAt, type ServiceNow } from './service-now.ts';
import type { PartPainter, StageFrame, StagePart, StageScene } from './stage-part.ts';
import { TaskTally } from './task-tally.ts';

/** On the cards of services, a bar that says how many tasks there are between floor and ceiling. */
export const badgesPart: StagePart = { id: 'badges', begin: (scene) => new BadgesPainter(scene) };

const band = { inset: 13, top: 62, height: 22 } as const;

class BadgesPainter implements PartPainter {
  readonly #scene: StageScene;
  readonly #values: SeriesValues;
  readonly #tally: TaskTally;
  /** What was painted of each workload that was in view, to tell whether it would look different. */
  readonly #painted: ServiceNow[] = [];

  constructor(scene: StageScene) {
    this.#scene = scene;
    this.#values = new SeriesValues(scene.about, scene.timeline);
    this.#tally = TaskTally.of(scene);
  }

  paint(ctx: CanvasRenderingContext2D, frame: StageFrame): boolean {
    this.#scene.about.workloads.forEach(({ node }, workload) => {
      const rect = frame.rectOf(node);
      if (!rect || !overlaps(rect, frame.seen)) return;
      const now = serviceAt(this.#values, this.#tally, workload, frame.atMs);
      this.#painted[workload] = now;
      if (now.ceiling === 0) return;
      ctx.save();
      paintLimits(ctx, now, bandOf(rect), frame);
      ctx.restore();
    });
    return false;
  }

  isMoved(frame: StageFrame): boolean {
    return this.#painted.some(
      (before, workload) => !isSame(before, serviceAt(this.#values, this.#tally, workload, frame.atMs)),
    );
  }

  end(): void {
    this.#tally.end();
  }
}

const isSame = (a: ServiceNow, b: ServiceNow): boolean =>
  a.healthy === b.healthy &&
  a.running === b.running &&
  a.floor === b.floor &&
  a.ceiling === b.ceiling &&
  a.desired === b.desired;

const bandOf = ({ x, y, width }: Rect): Rect => ({
  x: x + band.inset,
  y: y + band.top,
  width: width - 2 * band.inset,
  height: band.height,
});
