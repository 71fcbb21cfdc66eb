import { selectionStore } from '#store/selection.ts';
import { canvasElement } from './viewport.ts';

/** The drawn element of a node, where it is on the screen. */
export function nodeElement(id: string): HTMLElement | undefined {
  const all = canvasElement()?.querySelectorAll<HTMLElement>(
    '.react-flow__node, .card-row, .react-flow__edge',
  );
  return [...(all ?? [])].find((element) => element.dataset['id'] === id);
}

/** Gives the keyboard back to the canvas: to the selected node, else to the canvas itself. */
export function focusCanvas(): void {
  const [first] = selectionStore.getState().ids;
  const node = first === undefined ? undefined : nodeElement(first);
  (node ?? canvasElement())?.focus({ preventScroll: true });
}
