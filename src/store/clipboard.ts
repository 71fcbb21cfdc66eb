import type { Design, NodeId } from '#model/design.ts';
import { EditRefused } from '#model/edit.ts';
import { commit, designStore } from './design-store.ts';
import { fragmentOf, fragmentText, readFragment, type Fragment, type Point } from './fragment.ts';
import { insertFragment, type Insertion } from './insert-fragment.ts';
import { notify } from './notices.ts';
import { select, selectionStore } from './selection.ts';

/** Beside the original, far enough to be seen. */
const stepPx = 24;

/** What was pasted last, how often, and what came of it: the next copy lands beside it and not inside it. */
let last: { text: string; times: number; roots: ReadonlySet<string> } | undefined;

/** The text that stands for the selection on the system clipboard; empty when no node is selected. */
export function copySelection(): string {
  const fragment = selectedFragment();
  if (!fragment) return '';
  last = undefined;
  return fragmentText(fragment);
}

/** Removes the selection and returns its text. */
export function cut(): string {
  const text = copySelection();
  if (text !== '') removeSelection();
  return text;
}

function removeSelection(): void {
  commit('Cut', [{ do: 'remove', ids: [...selectionStore.getState().ids] }]);
}

/**
 * Pastes a text of `copySelection`, from this tab or another, as one undo step and selects what came. It goes into the
 * selected node, or the nearest frame around it that can hold it. `at` is where its corner comes on the canvas.
 * A text of any other sort is left to the importers: 'not-a-fragment'.
 */
export function pasteText(text: string, at?: Point): 'pasted' | 'refused' | 'not-a-fragment' {
  const fragment = readFragment(text);
  if (!fragment) return 'not-a-fragment';
  const times = last?.text === text ? last.times + 1 : 1;
  const roots = insert('Paste', fragment, { into: target(fragment), at, offsetPx: stepPx * times });
  if (!roots) return 'refused';
  last = { text, times, roots: new Set(roots) };
  return 'pasted';
}

/**
 * A copy of the selection, with its links to what is around, as one undo step: beside it, or where `place` moves the
 * copies to. The system clipboard stays as it is.
 */
export function duplicate(place?: Placing): boolean {
  const fragment = selectedFragment();
  const insertion = { offsetPx: place ? 0 : stepPx };
  return fragment !== undefined && insert('Duplicate', fragment, insertion, place) !== undefined;
}

/** Changes a design with fresh copies in it, of each node by its original's id. */
type Placing = (design: Design, copyOf: ReadonlyMap<NodeId, NodeId>) => Design;

/** Writes the selection to the system clipboard, for menus and buttons; a copy event has its own clipboard. */
export async function copyToSystem(mode: 'copy' | 'cut' = 'copy'): Promise<void> {
  const text = copySelection();
  if (text === '') return;
  try {
    await navigator.clipboard.writeText(text);
    if (mode === 'cut') removeSelection();
  } catch {
    notify({
      tone: 'error',
      text: 'The browser does not let this page copy here. Press Ctrl+C or ⌘C instead.',
    });
  }
}

/** What the system clipboard holds, for menus and buttons; undefined, with a notice, when the browser forbids it. */
export async function readSystemClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    notify({
      tone: 'error',
      text: 'The browser does not let this page paste here. Press Ctrl+V or ⌘V instead.',
    });
    return undefined;
  }
}

function selectedFragment(): Fragment | undefined {
  const { design } = designStore.getState();
  const fragment = fragmentOf(design, selectionStore.getState().ids);
  return Object.keys(fragment.nodes).length > 0 ? fragment : undefined;
}

function target({ from, nodes }: Fragment): string | undefined {
  const { design } = designStore.getState();
  const chosen = [...selectionStore.getState().ids].filter((id) => Object.hasOwn(design.nodes, id));
  const [only] = chosen;
  if (only === undefined || chosen.length > 1 || last?.roots.has(only)) return undefined;
  return from === design.id && Object.hasOwn(nodes, only) ? undefined : only;
}

function insert(
  name: string,
  fragment: Fragment,
  insertion: Insertion,
  place: Placing = (design) => design,
): string[] | undefined {
  let roots: string[] = [];
  const done = commit(name, (design) => {
    const inserted = insertFragment(design, fragment, insertion);
    roots = inserted.roots;
    if (roots.length === 0) throw new EditRefused('There is nothing to paste.');
    return place(inserted.design, inserted.copyOf);
  });
  if (!done) return undefined;
  select(roots);
  return roots;
}
