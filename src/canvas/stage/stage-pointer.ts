import { createStore } from 'zustand/vanilla';
import { runStore } from '#store/run-store.ts';
import { focusOn } from '#store/stage.ts';
import type { Point } from '../frame-geometry.ts';
import { toCanvas } from '../viewport.ts';
import type { StageHit } from './stage-part.ts';

/* What the pointer does on the stage. The painted canvas takes no pointer events; the canvas section hands them on. */

type HitTest = (at: Point) => StageHit | undefined;

let hitTest: HitTest | undefined;
let pointer: Point | undefined;

/** What is under the pointer, for the small card of words. */
export const hoverStore = createStore<{ readonly hit: StageHit | undefined }>(() => ({ hit: undefined }));

/** Takes what is painted into use for pointing at; the answer ends that. */
export function showStage(test: HitTest): () => void {
  hitTest = test;
  // What is under a pointer that rests changes as the run goes on.
  const stop = runStore.subscribe(({ atMs }, before) => {
    if (atMs !== before.atMs && pointer) pointAt(pointer);
  });
  return () => {
    stop();
    clearTimeout(resting);
    if (hitTest === test) hitTest = undefined;
    hoverStore.setState({ hit: undefined });
  };
}

/** Follows the pointer over the canvas. */
export function pointAt(screen: Point | undefined): void {
  pointer = screen;
  const found = screen && hitTest?.(toCanvas(screen));
  const hit = found && found.words.length > 0 ? found : undefined;
  if (!isSame(hit, hoverStore.getState().hit)) hoverStore.setState({ hit });
}

const restMs = 120;
let resting: ReturnType<typeof setTimeout> | undefined;

/** The camera moves below a pointer that rests: what lies there then is told once the camera stands still. */
export function cameraMoves(): void {
  if (!pointer) return;
  if (hoverStore.getState().hit) hoverStore.setState({ hit: undefined });
  clearTimeout(resting);
  resting = setTimeout(() => pointer && pointAt(pointer), restMs);
}

const isSame = (a: StageHit | undefined, b: StageHit | undefined): boolean =>
  a?.key === b?.key && a?.words.join('\n') === b?.words.join('\n');

/** The Availability Zone at a point of the screen, where nothing that is in it is painted there. */
export function zoneAt(screen: Point): number | undefined {
  return hitTest?.(toCanvas(screen))?.zone;
}

let pressedAt: Point | undefined;
const slackPx = 4;

/** Notes where a press begins, to tell a click from the end of a drag. */
export function pressAt(screen: Point): void {
  pressedAt = screen;
}

/** A click or tap: selects what is painted there. Answers whether there was anything. */
export function clickOn(event: { readonly clientX: number; readonly clientY: number }): boolean {
  const { clientX: x, clientY: y } = event;
  const isDrag = pressedAt && Math.hypot(pressedAt.x - x, pressedAt.y - y) > slackPx;
  const hit = isDrag ? undefined : hitTest?.(toCanvas({ x, y }));
  if (!hit?.focus) return false;
  focusOn(hit.focus);
  return true;
}
