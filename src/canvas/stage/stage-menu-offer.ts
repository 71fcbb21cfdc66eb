import { stageStore, type Focus } from '#store/stage.ts';
import { viewStore } from '#store/view.ts';
import type { MenuEntry } from '#ui/menu-entry.ts';
import type { StageTarget } from './stage-menu.ts';

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

/**
 * What of a run was pressed: an item of its outline, what is painted under the pointer, or, from the keyboard, what is
 * chosen. `pressOn` chooses what is painted there and says whether there is anything.
 */
export function focusPressed(
  event: Press,
  node: string | undefined,
  pressOn: (event: Press) => boolean,
): Focus | undefined {
  if (viewStore.getState().mode !== 'simulate') return undefined;
  const item =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stage-focus]') : null;
  const told = item?.dataset['stageFocus'];
  if (told !== undefined) return parseFocus(told);
  const byPointer = event.button === 2 || node === undefined;
  if (byPointer && pressOn(event)) return stageStore.getState().focus;
  return event.button !== 2 && node === undefined ? stageStore.getState().focus : undefined;
}

export const focusKey = ({ what, number }: Focus): string => `${what} ${number}`;

function parseFocus(key: string): Focus | undefined {
  const [what, number] = key.split(' ');
  return what === 'task' || what === 'host' ? { what, number: Number(number) } : undefined;
}
