import type { NodeId } from '#model/design.ts';
import { runStore } from '#store/run-store.ts';
import { run } from '#store/run.ts';
import { stageStore } from '#store/stage.ts';
import type { Camera } from '../far-paint.ts';
import { themeColours } from '../far-paint.ts';
import { flowStore } from '../flow-store.ts';
import type { Point, Rect } from '../frame-geometry.ts';
import { onTheme } from '../Painting.tsx';
import { farZoom } from '../viewport.ts';
import { DraggedRects } from './dragged-rects.ts';
import { stageParts } from './parts.ts';
import type { PartPainter, StageFrame, StageHit, StageLevel, StageScene } from './stage-part.ts';
import { sceneOn } from './stage-scene.ts';
import { staged, type Staged } from './staged.ts';

/** Where cards become simpler, too: their words and those of zones could not be read. */
const farBelow = farZoom;
const closeFrom = 1.6;

interface Show {
  readonly staged: Staged;
  readonly scene: StageScene;
  readonly painters: readonly PartPainter[];
}

/** Paints the rehearsal on one canvas, when something of it looks different. */
export class StagePainter {
  readonly #ctx: CanvasRenderingContext2D;
  readonly #camera: () => Camera;
  readonly #ask: () => void;
  readonly #stops: readonly (() => void)[];
  readonly #dragged = new DraggedRects();
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  #colour = themeColours();
  #show: Show | undefined;
  /** Something but the playhead has changed. */
  #isDirty = true;
  #view = 0;

  constructor(ctx: CanvasRenderingContext2D, camera: () => Camera, ask: () => void) {
    this.#ctx = ctx;
    this.#camera = camera;
    this.#ask = ask;
    this.#stops = [
      run.timeline.watch(ask),
      flowStore.subscribe(() => this.invalidate()),
      stageStore.subscribe(() => this.invalidate()),
      runStore.subscribe((now, before) => {
        if (now.about !== before.about || now.interventions !== before.interventions) this.invalidate();
      }),
      onTheme(() => {
        this.#colour = themeColours();
        this.invalidate();
      }),
    ];
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    for (const painter of this.#show?.painters ?? []) painter.end?.();
  }

  invalidate(): void {
    this.#view++;
    this.#isDirty = true;
    this.#ask();
  }

  /** Paints a frame, if it would look different from the one that stands. */
  draw(): void {
    const show = this.#present();
    const { canvas } = this.#ctx;
    if (!show) {
      this.#ctx.setTransform(1, 0, 0, 1, 0, 0);
      this.#ctx.clearRect(0, 0, canvas.width, canvas.height);
      return;
    }
    const frame = this.#frame(show);
    const isDifferent = show.scene.crowd.follow(frame.speed);
    const isMoved = (painter: PartPainter): boolean => painter.isMoved?.(frame) ?? true;
    if (!this.#isDirty && !isDifferent && !show.painters.some(isMoved)) return;
    this.#isDirty = false;
    this.#ctx.setTransform(1, 0, 0, 1, 0, 0);
    this.#ctx.clearRect(0, 0, canvas.width, canvas.height);
    const { camera, scale } = frame;
    const ratio = devicePixelRatio;
    let wantsMore = false;
    for (const painter of show.painters) {
      this.#ctx.setTransform(scale, 0, 0, scale, camera.x * ratio, camera.y * ratio);
      wantsMore = painter.paint(this.#ctx, frame) || wantsMore;
    }
    if (!wantsMore) return;
    this.#isDirty = true;
    this.#ask();
  }

  /** What is painted at a point of the canvas, the front most. */
  hit(at: Point): StageHit | undefined {
    const show = this.#present();
    if (!show) return undefined;
    const frame = this.#frame(show);
    for (const painter of show.painters.toReversed()) {
      const hit = painter.hit?.(at, frame);
      if (hit) return hit;
    }
    return undefined;
  }

  #present(): Show | undefined {
    const now = staged();
    if (now === this.#show?.staged) return this.#show;
    for (const painter of this.#show?.painters ?? []) painter.end?.();
    this.#isDirty = true;
    if (!now) return (this.#show = undefined);
    const scene = sceneOn(now, run.timeline);
    this.#show = { staged: now, scene, painters: stageParts.map((part) => part.begin(scene)) };
    return this.#show;
  }

  #frame({ scene: { geometry } }: Show): StageFrame {
    const camera = this.#camera();
    const { canvas } = this.#ctx;
    const scale = camera.zoom * devicePixelRatio;
    const { isPlaying, speed } = runStore.getState();
    const dragged = this.#dragged.now(geometry);
    return {
      camera,
      view: this.#view,
      scale,
      seen: {
        x: -camera.x / camera.zoom,
        y: -camera.y / camera.zoom,
        width: canvas.width / scale,
        height: canvas.height / scale,
      },
      level: levelAt(camera.zoom),
      colour: this.#colour,
      atMs: Math.floor(run.timeline.atMs),
      nowMs: performance.now(),
      isPlaying,
      speed,
      reducedMotion: this.#still.matches,
      focus: stageStore.getState().focus,
      rectOf: (id: NodeId): Rect | undefined => dragged?.get(id) ?? geometry.rects.get(id),
    };
  }
}

const levelAt = (zoom: number): StageLevel => (zoom < farBelow ? 'far' : zoom < closeFrom ? 'near' : 'close');
