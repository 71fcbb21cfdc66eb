import { stageStore, type Focus } from '#store/stage.ts';
import { viewStore } from '#store/view.ts';
import type { MenuEntry } from '#ui/menu-entry.ts';
import type { StageTarget } from './stage-menu.ts';
import { clickOn, zoneAt } from './stage-pointer.ts';

type Entries = (target: StageTarget) => readonly MenuEntry[];

let entries: Entries | undefined;

/** Takes the stage's menu into use, for as long as a run is on stage; the answer ends that. */
export function offerStageMenu(offered: Entries): () => void {
  entries = offered;
  return () => {
    if (entries === offered) entries = undefined;
  };
}

/** What the canvas's menu says while a design is rehearsed; undefined while it is drawn. */
export function stageMenuEntries(target: StageTarget): readonly MenuEntry[] | undefined {
  return viewStore.getState().mode === 'simulate' ? entries?.(target) : undefined;
}

interface Press {
  readonly target: EventTarget | null;
  readonly clientX: number;
  readonly clientY: number;
  readonly button: number;
}

/** What a press on the canvas is about while a design is rehearsed. */
export function stagePressed(event: Press, node: string | undefined): StageTarget {
  const focus = focusPressed(event, node);
  return { node, focus, zone: focus ? undefined : zonePressed(event, node) };
}

const itemOf = ({ target }: Press): DOMStringMap | undefined =>
  target instanceof Element
    ? target.closest<HTMLElement>('[data-stage-focus], [data-stage-zone]')?.dataset
    : undefined;

const isByPointer = ({ button }: Press, node: string | undefined): boolean =>
  button === 2 || node === undefined;

/**
 * What of a run was pressed: an item of its outline, what is painted under the pointer, which is chosen by that, or,
 * from the keyboard, what is chosen.
 */
function focusPressed(event: Press, node: string | undefined): Focus | undefined {
  if (viewStore.getState().mode !== 'simulate') return undefined;
  const item = itemOf(event);
  if (item) return parseFocus(item['stageFocus'] ?? '');
  if (isByPointer(event, node) && clickOn(event)) return stageStore.getState().focus;
  return event.button !== 2 && node === undefined ? stageStore.getState().focus : undefined;
}

function zonePressed(event: Press, node: string | undefined): number | undefined {
  if (viewStore.getState().mode !== 'simulate') return undefined;
  const item = itemOf(event);
  if (item) return item['stageZone'] === undefined ? undefined : Number(item['stageZone']);
  return isByPointer(event, node) ? zoneAt({ x: event.clientX, y: event.clientY }) : undefined;
}

export const focusKey = ({ what, number }: Focus): string => `${what} ${number}`;

function parseFocus(key: string): Focus | undefined {
  const [what, number] = key.split(' ');
  return what === 'task' || what === 'host' ? { what, number: Number(number) } : undefined;
}
