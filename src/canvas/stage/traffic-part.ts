import type { LinkId } from '#model/design.ts';
import { findingsAt, findingsStore } from '#store/findings.ts';
import { captionHeight, captionPlace, captionWidth } from '../caption-place.ts';
import type { Curve } from '../edge-geometry.ts';
import { edgeSlots } from '../edge-slots.ts';
import { linkCurve } from '../far-scene.ts';
import { overlaps, type Point, type Rect } from '../frame-geometry.ts';
import { SeriesValues } from './series-values.ts';
import type { PartPainter, StageFrame, StageHit, StagePart, StageScene } from './stage-part.ts';
import { Traffic, type Flow } from './traffic-now.ts';
import { paintFlow, paintMany, type Strand } from './traffic-paint.ts';
import { distanceTo, strandSpeed } from './traffic-strand.ts';
import { flowTold, flowWords } from './traffic-words.ts';

/** Requests that flow over the links from users to services. */
export const trafficPart: StagePart = { id: 'traffic', begin: (scene) => new TrafficPainter(scene) };

/** A frame that comes later than this has not been waited for: nothing is to leap. */
const longestFrameMs = 100;
/** With more strands than this on the screen none moves, and they are painted together. */
const mostSingly = 80;
/** So near, in px of the screen, a strand is what one points at. */
const reachPx = 9;

class TrafficPainter implements PartPainter {
  readonly #scene: StageScene;
  readonly #traffic: Traffic;
  readonly #slots: ReturnType<typeof edgeSlots>;
  readonly #phasePx = new Map<LinkId, number>();
  #flows: ReadonlyMap<LinkId, Flow> = new Map();
  #isCurrent = false;
  /** Some strands are on the screen, and so few that they move. */
  #canMove = false;
  #paintedAtMs = 0;
  readonly #captions = new Map<
    LinkId,
    { readonly key: string; readonly at: Point; readonly width: number }
  >();
  readonly #stop: () => void;

  constructor(scene: StageScene) {
    this.#scene = scene;
    this.#traffic = new Traffic(scene.q, scene.about, new SeriesValues(scene.about, scene.timeline));
    this.#slots = edgeSlots(scene.q, scene.geometry);
    this.#stop = scene.timeline.watch(() => (this.#isCurrent = false));
  }

  paint(ctx: CanvasRenderingContext2D, frame: StageFrame): boolean {
    this.#read(frame.atMs);
    const elapsedMs = Math.min(longestFrameMs, Math.max(0, frame.nowMs - this.#paintedAtMs));
    this.#paintedAtMs = frame.nowMs;
    const seen = this.#seen(frame);
    this.#canMove = seen.length > 0 && seen.length <= mostSingly;
    if (seen.length > mostSingly) {
      paintMany(ctx, seen, frame.colour, 1 / frame.camera.zoom);
      return false;
    }
    const moves = frame.isPlaying && !frame.reducedMotion;
    for (const { link, flow, curve } of seen) {
      let phasePx = this.#phasePx.get(link) ?? 0;
      if (moves) this.#phasePx.set(link, (phasePx += (strandSpeed(flow.rate) * elapsedMs) / 1000));
      ctx.save();
      if (frame.level !== 'far') this.#keepOffCaption(ctx, link, flow, curve, frame);
      const hair = 1 / frame.camera.zoom;
      paintFlow(ctx, curve, flow, { colour: frame.colour, phasePx, hair, isStill: frame.reducedMotion });
      ctx.restore();
    }
    return moves && this.#canMove;
  }

  /** Strands that are on the screen and have something to show. */
  #seen(frame: StageFrame): Strand[] {
    return this.#traffic.ways.flatMap(({ link }) => {
      const flow = this.#flows.get(link)!;
      if (flow.rate === 0 && flow.failed === 0) return [];
      const curve = this.#curve(link, frame);
      return curve && overlaps(boundsOf(curve), frame.seen, 20) ? [{ link, flow, curve }] : [];
    });
  }

  isMoved(frame: StageFrame): boolean {
    if (this.#canMove && frame.isPlaying && !frame.reducedMotion) return true;
    const before = this.#flows;
    this.#read(frame.atMs);
    for (const [link, flow] of this.#flows) {
      const was = before.get(link);
      if (was?.rate !== flow.rate || was.failed !== flow.failed) return true;
    }
    return false;
  }

  hit(at: Point, frame: StageFrame): StageHit | undefined {
    this.#read(frame.atMs);
    for (const { link } of this.#traffic.ways) {
      const curve = this.#curve(link, frame);
      if (!curve || distanceTo(curve, at) * frame.camera.zoom > reachPx) continue;
      const words = [
        ...flowTold(this.#scene.q, link, this.#flows.get(link)!),
        ...this.#traffic
          .causesOn(link, frame.atMs)
          .map((cause) => `${cause.charAt(0).toUpperCase()}${cause.slice(1)}`),
      ];
      return { key: `flow ${link}`, rect: { x: at.x - 4, y: at.y - 4, width: 8, height: 8 }, words };
    }
    return undefined;
  }

  end(): void {
    this.#stop();
  }

  #read(atMs: number): void {
    if (this.#isCurrent) return;
    this.#flows = this.#traffic.at(atMs);
    this.#isCurrent = true;
  }

  #curve(link: LinkId, frame: StageFrame): Curve | undefined {
    const way = this.#traffic.way(link);
    const [from, to] = [frame.rectOf(way.from), frame.rectOf(way.to)];
    const { fromOffset = 0, toOffset = 0 } = this.#slots.get(link) ?? {};
    return from && to && linkCurve(from, to, { fromOffset, toOffset });
  }

  /** What a link says stands on its line and is read before it. */
  #keepOffCaption(
    ctx: CanvasRenderingContext2D,
    link: LinkId,
    flow: Flow,
    curve: Curve,
    { seen }: StageFrame,
  ): void {
    const width = captionWidth(flowWords(flow), findingsAt(findingsStore.getState(), link).length > 0);
    const key = `${width} ${curve.map(({ x, y }) => `${x} ${y}`).join(' ')}`;
    let caption = this.#captions.get(link);
    if (caption?.key !== key) {
      caption = { key, width, at: captionPlace(curve, width) };
      this.#captions.set(link, caption);
    }
    ctx.beginPath();
    ctx.rect(seen.x, seen.y, seen.width, seen.height);
    const { x, y } = caption.at;
    const height = captionHeight + 2;
    ctx.roundRect(x - caption.width / 2 - 2, y - height / 2, caption.width + 4, height, height / 2);
    ctx.clip('evenodd');
  }
}

function boundsOf(curve: Curve): Rect {
  const [xs, ys] = [curve.map(({ x }) => x), curve.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
