import type { DragEvent } from 'react';
import { nodeKind } from '#model/registry.ts';
import { setCanvas } from './canvas-store.ts';
import { addNode } from './commands.ts';
import { present } from './flow-store.ts';
import { adopterAt, geometryOf } from './frame-geometry.ts';
import { toCanvas } from './viewport.ts';

/*
 * The contract with the palette: a part that is dragged carries its kind under this data type. The browser hides the
 * data until the drop, so the palette also appends the kind to a second, empty type, which can be read on the way.
 */
const kindDataType = 'application/x-stagewright-kind';

/** For the palette's `onDragStart`. */
export function startKindDrag(event: DragEvent, kind: string): void {
  event.dataTransfer.setData(kindDataType, kind);
  event.dataTransfer.setData(`${kindDataType}.${kind}`, '');
  event.dataTransfer.effectAllowed = 'copy';
}

function kindOf(transfer: DataTransfer): string | undefined {
  const carried = [...transfer.types].find((type) => type.startsWith(`${kindDataType}.`));
  return carried?.slice(kindDataType.length + 1);
}

/** For the canvas: shows where the part would stand, and lights up the frame that would adopt it. */
export function kindDragOver(event: DragEvent): void {
  if (!event.dataTransfer.types.includes(kindDataType)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  const q = present();
  const at = toCanvas({ x: event.clientX, y: event.clientY });
  const kind = kindOf(event.dataTransfer) ?? '';
  if (!nodeKind(kind)) return;
  setCanvas({ adopting: adopterAt(q, geometryOf(q), at, kind), ghost: { kind, at } });
}

/** Going from one element of the canvas to another is not leaving it. */
export function kindDragLeave(event: DragEvent): void {
  const to = event.relatedTarget;
  if (to instanceof Node && event.currentTarget.contains(to)) return;
  setCanvas({ adopting: undefined, ghost: undefined });
}

export function kindDrop(event: DragEvent): void {
  setCanvas({ adopting: undefined, ghost: undefined });
  const kind = event.dataTransfer.getData(kindDataType);
  if (!nodeKind(kind)) return;
  event.preventDefault();
  addNode(kind, toCanvas({ x: event.clientX, y: event.clientY }));
}
