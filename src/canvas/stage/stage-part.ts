import type { NodeId } from '#model/design.ts';
import type { IndexedDesign } from '#model/query.ts';
import type { RunAbout } from '#store/run-store.ts';
import type { RunTimeline } from '#store/run-timeline.ts';
import type { Focus } from '#store/stage.ts';
import type { Camera, Colour } from '../far-paint.ts';
import type { Geometry, Point, Rect } from '../frame-geometry.ts';
import type { Crowd } from './crowd.ts';
import type { StagePlan } from './stage-plan.ts';

/*
 * What is painted of a rehearsal is painted by parts: hosts, tasks, traffic, lamps … Each is one file and one line in
 * parts.ts. All of them share one canvas above the nodes, which takes no pointer events.
 */

/** What is on stage. A part begins anew when any of it is replaced: another run, or another design. */
export interface StageScene {
  /** The design with every node at its place on the stage, and how large it is there. */
  readonly q: IndexedDesign;
  readonly geometry: Geometry;
  readonly about: RunAbout;
  readonly timeline: RunTimeline;
  /** Where zones, hosts and fields of tasks stand inside the nodes. */
  readonly plan: StagePlan;
  /** Which tasks and hosts stand where, and how they are; it has come to the playhead before a part paints. */
  readonly crowd: Crowd;
}

/**
 * far: single tasks cannot be told apart, so say how many and how they are; near: each task is a mark; close: what is
 * inside a task can be told.
 */
export type StageLevel = 'far' | 'near' | 'close';

/** How things stand as a frame is painted. */
export interface StageFrame {
  readonly camera: Camera;
  /** The part of the canvas that is on the screen, in px of the canvas. */
  readonly seen: Rect;
  readonly level: StageLevel;
  /** Changes with all that makes things appear elsewhere: camera, gestures, the size of the screen. */
  readonly view: number;
  /** Device pixels for each px of the canvas. */
  readonly scale: number;
  /** Colours of the theme by token, as in `bg-<token>`. */
  readonly colour: Colour;
  /** The playhead, in whole milliseconds of the run. */
  readonly atMs: number;
  /** The page's own time, for motion alone. */
  readonly nowMs: number;
  readonly isPlaying: boolean;
  /** Simulated seconds a second. */
  readonly speed: number;
  /** Show the same facts without movement. */
  readonly reducedMotion: boolean;
  readonly focus: Focus | undefined;
  /** Where a node is drawn now: its place on the stage, or where a gesture has brought it. */
  rectOf(id: NodeId): Rect | undefined;
}

/** Something painted that one can point at. */
export interface StageHit {
  /** What a click selects; absent where there is only something to read. */
  readonly focus?: Focus;
  /** Told apart by this from what else is under the pointer. */
  readonly key: string;
  readonly rect: Rect;
  /** What it is and how it is; the first line is its name. Nothing is shown where there are none. */
  readonly words: readonly string[];
  /** The Availability Zone that it is, or that it belongs to as a whole. */
  readonly zone?: number;
}

export interface PartPainter {
  /**
   * Paints, in px of the canvas: the camera is set. What it changes of the context is put back for the next part.
   * Answers whether it wants another frame although nothing else changes, because something moves.
   */
  paint(ctx: CanvasRenderingContext2D, frame: StageFrame): boolean;
  /**
   * Whether anything of it looks different when the playhead alone has moved since it was painted; left out, it is taken
   * for granted. Nothing is painted again as long as no part says so.
   */
  isMoved?(frame: StageFrame): boolean;
  /** What is at a point of the canvas. */
  hit?(at: Point, frame: StageFrame): StageHit | undefined;
  end?(): void;
}

export interface StagePart {
  readonly id: string;
  begin(scene: StageScene): PartPainter;
}
