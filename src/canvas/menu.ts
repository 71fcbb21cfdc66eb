import { linkKind, nodeKind, titleOf } from '#model/registry.ts';
import { copyToSystem, pasteText, readSystemClipboard } from '#store/clipboard.ts';
import { notify } from '#store/notices.ts';
import { clearSelection, select, selectionStore } from '#store/selection.ts';
import type { MenuEntry } from '#ui/menu-entry.ts';
import {
  bringInto,
  connectFromSelection,
  deleteSelection,
  duplicateSelection,
  fit,
  fitSelection,
  framesFor,
  groupSelection,
  quickAdd,
  selectAll,
  selectContents,
  startRenaming,
} from './commands.ts';
import { canvasStore } from './canvas-store.ts';
import { farHit } from './far-pointer.ts';
import { present } from './flow-store.ts';
import type { Point } from './frame-geometry.ts';
import { toCanvas } from './viewport.ts';

export interface MenuTarget {
  readonly screen: Point;
  /** The node or link that was pressed; absent on empty canvas. */
  readonly at: string | undefined;
}

/** What the element under a right click stands for. A click outside the selection moves the selection there. */
export function menuTarget(event: {
  target: EventTarget | null;
  clientX: number;
  clientY: number;
}): MenuTarget {
  const element = event.target instanceof Element ? event.target : undefined;
  const link = element?.closest<HTMLElement>('[data-link]')?.dataset['link'];
  const edge = element?.closest<HTMLElement>('.react-flow__edge')?.dataset['id'];
  const node = element?.closest<HTMLElement>('[data-at]')?.dataset['at'];
  const focused = element?.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
  const screen = { x: event.clientX, y: event.clientY };
  const painted = canvasStore.getState().painted ? farHit(screen) : undefined;
  const at = link ?? edge ?? node ?? focused ?? painted;
  if (at === undefined) clearSelection();
  else if (!selectionStore.getState().ids.has(at)) select([at]);
  return { screen, at };
}

export function menuEntries({ at, screen }: MenuTarget): readonly MenuEntry[] {
  const q = present();
  if (at === undefined) return canvasEntries(screen);
  if (q.link(at)) return [{ label: 'Delete', danger: true, shortcut: 'Delete', onSelect: deleteSelection }];
  const { ids } = selectionStore.getState();
  const single = ids.size === 1 ? undefined : 'One part at a time.';
  return [
    { label: 'Rename', shortcut: 'F2', disabled: single, onSelect: () => startRenaming(at) },
    { label: 'Connect to…', shortcut: 'C', disabled: single, onSelect: connectFromSelection },
    ...frameEntries(at),
    { type: 'separator' },
    { label: 'Duplicate', shortcut: 'Mod+D', onSelect: duplicateSelection },
    { label: 'Copy', shortcut: 'Mod+C', onSelect: () => void copyToSystem() },
    { label: 'Cut', shortcut: 'Mod+X', onSelect: () => void copyToSystem('cut') },
    { label: 'Group', shortcut: 'Mod+G', onSelect: groupSelection },
    { type: 'separator' },
    { label: 'Zoom to selection', shortcut: 'Shift+2', onSelect: fitSelection },
    { label: 'Delete', danger: true, shortcut: 'Delete', onSelect: deleteSelection },
  ];
}

function frameEntries(at: string): MenuEntry[] {
  const q = present();
  const entries: MenuEntry[] = [];
  const frames = framesFor(at);
  const kind = nodeKind(q.node(at)?.kind ?? '');
  const links = [...q.linksFrom(at), ...q.linksTo(at)];
  if (links.length > 0) {
    entries.push({
      type: 'submenu',
      label: 'Connections',
      entries: links.slice(0, 30).map((link) => ({
        label: sentence(link),
        onSelect: () => select([link]),
      })),
    });
  }
  if (frames.length > 0) {
    entries.push({
      type: 'submenu',
      label: 'Bring into',
      entries: frames.slice(0, 20).map((frame) => ({
        label: `${titleOf(q, frame)} · ${nodeKind(q.node(frame)?.kind ?? '')?.label ?? ''}`,
        onSelect: () => bringInto(at, frame),
      })),
    });
  }
  if (q.node(at)?.parent !== undefined && kind?.within === undefined)
    entries.push({ label: 'Take out of frame', onSelect: () => bringInto(at, undefined) });
  if (q.children(at).length > 0)
    entries.push({ label: 'Select contents', onSelect: () => selectContents(at) });
  return entries;
}

/** 'api runs api', as the link kind's verb reads. */
function sentence(id: string): string {
  const q = present();
  const link = q.link(id);
  if (!link) return id;
  return `${titleOf(q, link.from)} ${linkKind(link.kind)?.verb ?? 'joins'} ${titleOf(q, link.to)}`;
}

function canvasEntries(screen: Point): readonly MenuEntry[] {
  return [
    { label: 'Add a part…', shortcut: 'A', onSelect: () => quickAdd(screen) },
    { label: 'Paste', shortcut: 'Mod+V', onSelect: () => void pasteAt(screen) },
    { type: 'separator' },
    { label: 'Select all', shortcut: 'Mod+A', onSelect: selectAll },
    { label: 'Zoom to fit', shortcut: 'Shift+1', onSelect: fit },
  ];
}

async function pasteAt(screen: Point): Promise<void> {
  const text = await readSystemClipboard();
  if (text === undefined || pasteText(text, toCanvas(screen)) !== 'not-a-fragment') return;
  notify({ tone: 'info', text: 'Press Ctrl+V or ⌘V to paste what was copied elsewhere.', about: 'paste' });
}
