import * as canvas from '#canvas/commands.ts';
import { saveDesignFile } from '#panels/export/save-design.ts';
import { openFilePicker } from '#panels/import/open-file.ts';
import { copyToSystem, readSystemClipboard } from '#store/clipboard.ts';
import { designStore, redo, undo } from '#store/design-store.ts';
import { closeDesign, createDesign } from '#store/library.ts';
import { preferencesStore, setPreferences, type Preferences } from '#store/preferences.ts';
import { selectAll, selectionStore } from '#store/selection.ts';
import { showBeside } from '#store/stage.ts';
import { setView } from '#store/view.ts';
import { pasteAnything } from './clipboard-events.ts';
import type { Command } from './command.ts';
import { rehearseCommands } from './rehearse-commands.ts';

const needsSelection = (): string | undefined =>
  selectionStore.getState().ids.size === 0 ? 'Nothing is selected.' : undefined;

type Switch = { [K in keyof Preferences]: Preferences[K] extends boolean ? K : never }[keyof Preferences];

const toggle = (id: Switch, label: string, keys?: readonly string[]): Command => ({
  id,
  group: 'View',
  label,
  ...(keys ? { keys } : {}),
  run: () => setPreferences({ [id]: !preferencesStore.getState()[id] }),
  checked: () => preferencesStore.getState()[id],
});

const step = (id: string, label: string, keys: readonly string[], dx: number, dy: number): Command => ({
  id,
  group: 'Edit',
  label,
  keys,
  run: () => canvas.nudge(dx, dy),
  disabled: needsSelection,
});

export const commands: readonly Command[] = [
  { id: 'new', group: 'File', label: 'New design', run: () => void createDesign('Untitled design') },
  { id: 'start', group: 'File', label: 'Start screen', run: () => void closeDesign() },
  { id: 'designs', group: 'File', label: 'All designs…', run: () => setView({ dialog: 'designs' }) },
  { id: 'open', group: 'File', label: 'Open file…', keys: ['Mod+O'], run: () => openFilePicker() },
  {
    id: 'import',
    group: 'File',
    label: 'Import…',
    keys: ['Mod+Shift+I'],
    run: () => setView({ dialog: 'import' }),
  },
  { id: 'save', group: 'File', label: 'Save as file', keys: ['Mod+S'], run: () => void saveDesignFile() },
  {
    id: 'export',
    group: 'File',
    label: 'Export…',
    keys: ['Mod+Shift+E'],
    run: () => setView({ dialog: 'export' }),
  },
  { id: 'share', group: 'File', label: 'Share…', run: () => setView({ dialog: 'share' }) },
  {
    id: 'undo',
    group: 'Edit',
    label: 'Undo',
    keys: ['Mod+Z'],
    run: undo,
    disabled: () => (designStore.getState().past === 0 ? 'There is nothing to undo.' : undefined),
  },
  {
    id: 'redo',
    group: 'Edit',
    label: 'Redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    run: redo,
    disabled: () => (designStore.getState().future === 0 ? 'There is nothing to redo.' : undefined),
  },
  {
    id: 'cut',
    group: 'Edit',
    label: 'Cut',
    keys: ['Mod+X'],
    run: () => void copyToSystem('cut'),
    disabled: needsSelection,
  },
  {
    id: 'copy',
    group: 'Edit',
    label: 'Copy',
    keys: ['Mod+C'],
    run: () => void copyToSystem(),
    disabled: needsSelection,
  },
  { id: 'paste', group: 'Edit', label: 'Paste', keys: ['Mod+V'], run: () => void paste() },
  {
    id: 'duplicate',
    group: 'Edit',
    label: 'Duplicate',
    keys: ['Mod+D'],
    run: canvas.duplicateSelection,
    disabled: needsSelection,
  },
  {
    id: 'delete',
    group: 'Edit',
    label: 'Delete',
    keys: ['Delete', 'Backspace'],
    run: canvas.deleteSelection,
    disabled: needsSelection,
  },
  {
    id: 'find',
    group: 'Edit',
    label: 'Find in the design…',
    keys: ['Mod+F'],
    run: () => setView({ dialog: 'find' }),
  },
  { id: 'select-all', group: 'Edit', label: 'Select all', keys: ['Mod+A'], run: selectAll },
  { id: 'deselect', group: 'Edit', label: 'Deselect', keys: ['Escape'], run: () => void canvas.escape() },
  {
    id: 'rename',
    group: 'Edit',
    label: 'Rename',
    keys: ['F2', 'Enter'],
    run: canvas.rename,
    disabled: needsSelection,
  },
  {
    id: 'parameters',
    group: 'Edit',
    label: 'Go to its parameters',
    keys: ['Alt+Enter'],
    run: goToParameters,
    disabled: needsSelection,
  },
  {
    id: 'group',
    group: 'Edit',
    label: 'Put into a frame',
    keys: ['Mod+G'],
    run: canvas.groupSelection,
    disabled: needsSelection,
  },
  step('nudge-left', 'Nudge left', ['Left'], -4, 0),
  step('nudge-right', 'Nudge right', ['Right'], 4, 0),
  step('nudge-up', 'Nudge up', ['Up'], 0, -4),
  step('nudge-down', 'Nudge down', ['Down'], 0, 4),
  step('nudge-left-5', 'Nudge left ×5', ['Shift+Left'], -20, 0),
  step('nudge-right-5', 'Nudge right ×5', ['Shift+Right'], 20, 0),
  step('nudge-up-5', 'Nudge up ×5', ['Shift+Up'], 0, -20),
  step('nudge-down-5', 'Nudge down ×5', ['Shift+Down'], 0, 20),
  { id: 'quick-add', group: 'Add', label: 'Add a part…', keys: ['A'], run: () => canvas.quickAdd() },
  {
    id: 'connect',
    group: 'Add',
    label: 'Connect to…',
    keys: ['C'],
    run: canvas.connectFromSelection,
    disabled: needsSelection,
  },
  ...rehearseCommands,
  {
    id: 'select-tool',
    group: 'View',
    label: 'Select tool',
    keys: ['V'],
    run: () => setView({ tool: 'select' }),
  },
  { id: 'pan-tool', group: 'View', label: 'Pan tool', keys: ['H'], run: () => setView({ tool: 'pan' }) },
  {
    id: 'fit',
    group: 'View',
    label: 'Fit everything',
    keys: ['Shift+1'],
    run: () => canvas.fit(),
  },
  {
    id: 'fit-selection',
    group: 'View',
    label: 'Fit the selection',
    keys: ['Shift+2'],
    run: () => canvas.fitSelection(),
    disabled: needsSelection,
  },
  {
    id: 'zoom-100',
    group: 'View',
    label: 'Zoom to 100 %',
    keys: ['Shift+0'],
    run: () => canvas.zoomReset(),
  },
  {
    id: 'zoom-in',
    group: 'View',
    label: 'Zoom in',
    keys: ['Mod+='],
    run: () => canvas.zoomIn(),
  },
  {
    id: 'zoom-out',
    group: 'View',
    label: 'Zoom out',
    keys: ['Mod+-'],
    run: () => canvas.zoomOut(),
  },
  toggle('palette', 'Parts panel'),
  toggle('inspector', 'Inspector'),
  toggle('bottomPanel', 'Findings panel'),
  toggle('minimap', 'Minimap'),
  toggle('snap', 'Snap to grid and neighbours'),
  toggle('grid', 'Dot grid'),
  toggle('letterKeys', 'Single-letter shortcuts'),
  {
    id: 'commands',
    group: 'Help',
    label: 'All commands…',
    keys: ['Mod+K'],
    run: () => setView({ dialog: 'commands' }),
  },
  {
    id: 'help',
    group: 'Help',
    label: 'Keyboard shortcuts',
    keys: ['?'],
    run: () => setView({ dialog: 'help' }),
  },
];

export function command(id: string): Command {
  const found = commands.find((each) => each.id === id);
  if (!found) throw new Error(`No command ${id}.`);
  return found;
}

// Tab walks on to the next part of the drawing, so the keyboard needs its own way to the fields of this one.
function goToParameters(): void {
  setPreferences({ inspector: true });
  showBeside('setup');
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(
        ':is([aria-label="Inspector"], [aria-label="Explanation and setup"]) [role=tabpanel]:not(:has([role=tabpanel])) :is(input, textarea, button)',
      )
      ?.focus(),
  );
}

async function paste(): Promise<void> {
  const text = await readSystemClipboard();
  if (text !== undefined && text !== '') pasteAnything(text);
}
