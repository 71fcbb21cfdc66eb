import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { select, selectionStore } from '#store/selection.ts';
import { viewStore } from '#store/view.ts';
import { canvasStore } from './canvas-store.ts';
import { pointerAt, quickAdd, startRenaming } from './commands.ts';
import { farHit, farPress } from './far-pointer.ts';
import { kindDragLeave, kindDragOver, kindDrop } from './palette-drag.ts';
import { pressed } from './selection-sync.ts';
import { clickOn, pointAt, pressAt } from './stage/stage-pointer.ts';
import { walk } from './walk.ts';

/* What the canvas section does with pointer and keys, before React Flow or beside it. */

const pointOf = ({ clientX, clientY }: MouseEvent) => ({ x: clientX, y: clientY });
const isGround = (target: EventTarget): boolean =>
  (target as HTMLElement).classList.contains('react-flow__pane');

/** A press: noted for what follows it, and taken where painted cards are under it. */
export function pressDown(event: PointerEvent): void {
  pressed(event);
  pressAt(pointOf(event));
  const isTaken =
    canvasStore.getState().painted &&
    isGround(event.target) &&
    event.button === 0 &&
    viewStore.getState().tool === 'select' &&
    farPress(event);
  if (isTaken) event.stopPropagation();
}

/** What the keyboard reaches is selected, so that every key is about what one sees marked. */
function focused(event: FocusEvent): void {
  const target = event.target as HTMLElement;
  const id = target.matches('.react-flow__node, .card-row') ? target.dataset['id'] : undefined;
  if (id === undefined || !target.matches(':focus-visible') || selectionStore.getState().ids.has(id)) return;
  select([id]);
}

function doubleClicked(event: MouseEvent): void {
  if (!isGround(event.target)) return;
  const at = pointOf(event);
  const painted = canvasStore.getState().painted ? farHit(at) : undefined;
  if (painted !== undefined) startRenaming(painted);
  else if (viewStore.getState().mode === 'design') quickAdd(at);
}

export const sectionGestures = {
  onFocusCapture: focused,
  onPointerMove: (event: PointerEvent) => {
    pointerAt(pointOf(event));
    pointAt(event.buttons === 0 ? pointOf(event) : undefined);
  },
  onPointerLeave: () => {
    pointerAt(undefined);
    pointAt(undefined);
  },
  onClickCapture: (event: MouseEvent) => {
    if (clickOn(event)) event.stopPropagation();
  },
  onDragOver: kindDragOver,
  onDragLeave: kindDragLeave,
  onDrop: kindDrop,
  onDoubleClick: doubleClicked,
  onKeyDownCapture: (event: KeyboardEvent) => {
    const isOnNode = (event.target as HTMLElement).matches('.react-flow__node, .card-row, .react-flow__edge');
    if (event.key === 'Tab' && isOnNode && walk(event.shiftKey ? -1 : 1)) event.preventDefault();
  },
};
