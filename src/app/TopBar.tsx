import { Download, Link2, Menu as MenuIcon, Redo2, Undo2, Upload } from 'lucide-react';
import { useDesign } from '#store/design-store.ts';
import { usePreferences } from '#store/preferences.ts';
import { stepChoices } from '#store/step-choice.ts';
import { setView, useView, type Mode } from '#store/view.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { MenuEntry } from '#ui/menu-entry.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { command } from './commands.ts';
import { DesignName } from './DesignName.tsx';
import { FindingCounts } from './FindingCounts.tsx';
import { SaveState } from './SaveState.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

export function TopBar() {
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-panel px-2">
      <div className="flex min-w-0 flex-1 items-center gap-2">
        <MainMenu />
        <button
          type="button"
          onClick={command('start').run}
          className="rounded-control px-1 font-semibold hover:bg-hover max-md:hidden"
          title="Start screen"
        >
          Stagewright
        </button>
        <span aria-hidden className="text-faint max-md:hidden">
          /
        </span>
        <h1 className="flex min-w-0">
          <DesignName />
        </h1>
        <SaveState />
        <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />
        <UndoRedo />
      </div>
      <Modes />
      <div className="flex min-w-0 flex-1 items-center justify-end gap-2 max-md:flex-none">
        <FindingCounts />
        <Button icon={<Upload size={15} aria-hidden />} title="Import" onClick={command('import').run}>
          <span className="max-lg:sr-only">Import</span>
        </Button>
        <Button icon={<Link2 size={15} aria-hidden />} title="Share" onClick={command('share').run}>
          <span className="max-lg:sr-only">Share</span>
        </Button>
        <Button
          variant="primary"
          icon={<Download size={15} aria-hidden />}
          title="Export"
          onClick={command('export').run}
        >
          <span className="max-md:sr-only">Export</span>
        </Button>
        <ThemeMenu />
      </div>
    </header>
  );
}

function item(id: string): MenuEntry {
  const { label, keys, run, disabled, checked } = command(id);
  const reason = disabled?.();
  return {
    label,
    ...(keys ? { shortcut: keys[0] } : {}),
    ...(reason === undefined ? {} : { disabled: reason }),
    ...(checked ? { checked: checked() } : {}),
    onSelect: run,
  };
}

const separator: MenuEntry = { type: 'separator' };

function mainMenu(): MenuEntry[] {
  return [
    ...['new', 'start', 'designs'].map(item),
    separator,
    ...['open', 'import', 'save', 'export', 'share'].map(item),
    separator,
    {
      type: 'submenu',
      label: 'Edit',
      entries: [
        'undo',
        'redo',
        'cut',
        'copy',
        'paste',
        'duplicate',
        'delete',
        'select-all',
        'rename',
        'group',
      ].map(item),
    },
    { type: 'submenu', label: 'Add', entries: ['quick-add', 'connect'].map(item) },
    {
      type: 'submenu',
      label: 'View',
      entries: [
        ...['fit', 'fit-selection', 'zoom-100', 'zoom-in', 'zoom-out'].map(item),
        separator,
        ...['palette', 'inspector', 'bottomPanel', 'minimap', 'snap', 'grid', 'letterKeys'].map(item),
      ],
    },
    {
      type: 'submenu',
      label: 'Rehearse',
      entries: [
        ...['rehearse', 'play', 'start-over'].map(item),
        separator,
        ...stepChoices.flatMap(({ by }) => [`next-${by}`, `previous-${by}`]).map(item),
      ],
    },
    separator,
    ...['find', 'commands', 'help'].map(item),
  ];
}

function MainMenu() {
  // The menu is made anew when a state it shows may have changed.
  usePreferences((preferences) => preferences);
  useDesign((state) => state.revision);
  useView((view) => view.mode);
  return (
    <Menu
      trigger={<IconButton label="Menu" icon={<MenuIcon size={16} aria-hidden />} />}
      entries={mainMenu()}
    />
  );
}

const modes: ReadonlyArray<{ readonly value: Mode; readonly label: string }> = [
  { value: 'design', label: 'Design' },
  { value: 'simulate', label: 'Simulate' },
];

function Modes() {
  const mode = useView((view) => view.mode);
  return (
    <Segmented aria-label="Mode" options={modes} value={mode} onChange={(next) => setView({ mode: next })} />
  );
}

function UndoRedo() {
  const undoName = useDesign((state) => state.undoName);
  const redoName = useDesign((state) => state.redoName);
  return (
    <>
      <IconButton
        label={undoName === undefined ? 'Undo' : `Undo: ${undoName}`}
        shortcut="Mod+Z"
        icon={<Undo2 size={16} aria-hidden />}
        disabled={undoName === undefined ? 'there is nothing to undo' : undefined}
        onClick={command('undo').run}
      />
      <IconButton
        label={redoName === undefined ? 'Redo' : `Redo: ${redoName}`}
        shortcut="Mod+Shift+Z"
        icon={<Redo2 size={16} aria-hidden />}
        disabled={redoName === undefined ? 'there is nothing to redo' : undefined}
        onClick={command('redo').run}
      />
    </>
  );
}
