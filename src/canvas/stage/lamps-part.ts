import type { NodeId } from '#model/design.ts';
import type { Point, Rect } from '../frame-geometry.ts';
import { overlaps } from '../frame-geometry.ts';
import {
  lampCounts,
  mostLamps,
  targetLamps,
  totalOf,
  type LampCounts,
  type TargetLamp,
} from './lamps-now.ts';
import { lampPitch, lampPlaces, paintLamp, paintLampCounts, paintLampShares } from './lamps-paint.ts';
import type { PartPainter, StageFrame, StageHit, StagePart, StageScene } from './stage-part.ts';
import { TaskTally } from './task-tally.ts';

/** A lamp for each target, on the cards of load balancers. */
export const lampsPart: StagePart = { id: 'lamps', begin: (scene) => new LampsPainter(scene) };

/** The band at the foot of a card, in px from its edges. */
const band = { inset: 13, top: 61, height: 22 } as const;

interface Balancer {
  readonly node: NodeId;
  readonly workloads: readonly number[];
}

interface Shown {
  readonly counts: LampCounts;
  /** Each of them, where there are few. */
  readonly lamps: readonly TargetLamp[];
}

class LampsPainter implements PartPainter {
  readonly #scene: StageScene;
  readonly #balancers: readonly Balancer[];
  readonly #tally: TaskTally;
  readonly #shown = new Map<NodeId, Shown>();
  /** What was painted of each, to tell whether it would look different. */
  readonly #painted = new Map<NodeId, string>();
  readonly #stop: () => void;

  constructor(scene: StageScene) {
    this.#scene = scene;
    const { about, timeline } = scene;
    this.#tally = TaskTally.of(scene);
    this.#balancers = [...new Set(about.targetGroups.map(({ loadBalancer }) => loadBalancer))].map(
      (node) => ({
        node,
        workloads: about.targetGroups.flatMap((each) => (each.loadBalancer === node ? [each.workload] : [])),
      }),
    );
    this.#stop = timeline.watch(() => this.#shown.clear());
  }

  paint(ctx: CanvasRenderingContext2D, frame: StageFrame): boolean {
    for (const balancer of this.#balancers) {
      const rect = frame.rectOf(balancer.node);
      if (!rect || !overlaps(rect, frame.seen)) continue;
      const { counts, lamps } = this.#read(balancer);
      this.#painted.set(balancer.node, signature(counts, lamps));
      if (totalOf(counts) === 0) continue;
      ctx.save();
      const at = bandOf(rect);
      if (frame.level === 'far')
        paintLampShares(ctx, counts, { ...at, y: rect.y + rect.height - 16, height: 8 }, frame.colour);
      else if (lamps.length === 0) paintLampCounts(ctx, counts, at, frame.colour);
      else this.#paintEach(ctx, lamps, at, frame);
      ctx.restore();
    }
    return false;
  }

  isMoved(): boolean {
    return this.#balancers.some((balancer) => {
      const before = this.#painted.get(balancer.node);
      const { counts, lamps } = this.#read(balancer);
      return before !== undefined && signature(counts, lamps) !== before;
    });
  }

  hit(at: Point, frame: StageFrame): StageHit | undefined {
    if (frame.level === 'far') return undefined;
    for (const balancer of this.#balancers) {
      const rect = frame.rectOf(balancer.node);
      const area = rect && bandOf(rect);
      if (!area || !overlaps({ ...at, width: 0, height: 0 }, area)) continue;
      const { lamps } = this.#read(balancer);
      const places = lampPlaces(area, lamps.length);
      const half = lampPitch / 2;
      const found = places.findIndex(({ x, y }) => Math.abs(x - at.x) <= half && Math.abs(y - at.y) <= half);
      if (found !== -1) return this.#told(lamps[found]!, places[found]!);
    }
    return undefined;
  }

  end(): void {
    this.#stop();
    this.#tally.end();
  }

  #read(balancer: Balancer): Shown {
    let shown = this.#shown.get(balancer.node);
    if (!shown) {
      const counts = lampCounts(this.#tally, balancer.workloads);
      const isFew = totalOf(counts) <= mostLamps;
      shown = {
        counts,
        lamps: isFew ? targetLamps(this.#scene.timeline, this.#tally, balancer.workloads) : [],
      };
      this.#shown.set(balancer.node, shown);
    }
    return shown;
  }

  #paintEach(
    ctx: CanvasRenderingContext2D,
    lamps: readonly TargetLamp[],
    area: Rect,
    { colour, focus }: StageFrame,
  ): void {
    const places = lampPlaces(area, lamps.length);
    lamps.forEach(({ task, lamp }, i) => {
      const place = places[i]!;
      paintLamp(ctx, lamp, place, colour);
      if (focus?.what !== 'task' || focus.number !== task) return;
      ctx.beginPath();
      ctx.arc(place.x, place.y, 5.4, 0, 2 * Math.PI);
      ctx.strokeStyle = colour('accent');
      ctx.lineWidth = 1.5;
      ctx.stroke();
    });
  }

  #told({ task, lamp }: TargetLamp, { x, y }: Point): StageHit {
    const { record } = this.#scene.timeline;
    const revision = record.revisions[record.revision.data[task]!];
    const name = this.#scene.about.workloads[record.workload.data[task]!]?.name ?? '';
    return {
      key: `lamp ${task}`,
      focus: { what: 'task', number: task },
      rect: { x: x - lampPitch / 2, y: y - lampPitch / 2, width: lampPitch, height: lampPitch },
      words: [`Target of task ${task + 1} (${name}:${revision?.number ?? '?'})`, meaning[lamp]],
    };
  }
}

const signature = (counts: LampCounts, lamps: readonly TargetLamp[]): string =>
  [...Object.values(counts), ...lamps.flatMap(({ task, lamp }) => [task, lamp])].join(' ');

const meaning: Readonly<Record<TargetLamp['lamp'], string>> = {
  healthy: 'healthy: gets requests',
  initial: 'initial: registered, first health checks under way',
  unhealthy: 'unhealthy: fails its health checks',
  draining: 'draining: gets no new requests, finishes those it has',
  unused: 'unused: gets no requests',
};

const bandOf = ({ x, y, width }: Rect): Rect => ({
  x: x + band.inset,
  y: y + band.top,
  width: width - 2 * band.inset,
  height: band.height,
});
