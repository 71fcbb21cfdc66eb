import { present } from '#canvas/flow-store.ts';
import { KindIcon } from '#canvas/icons.tsx';
import { TypeAhead, type TypeAheadGroup } from '#canvas/TypeAhead.tsx';
import { nodeKind, titleOf } from '#model/registry.ts';
import { designStore } from '#store/design-store.ts';
import { reveal } from '#store/selection.ts';
import { viewStore } from '#store/view.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { shortcutText } from '#ui/shortcut.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';

interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Only parts of the design are offered: one looks for something that is drawn. */
  finds: boolean;
}

/** All that can be done, found by typing, and why it cannot be done where it cannot; and all that is drawn. */
export function CommandPalette({ open, onOpenChange, finds }: CommandPaletteProps) {
  const label = finds ? 'Find in the design' : 'Find a command or a part';
  const choose = (value: string): void => {
    onOpenChange(false);
    // The dialog first gives the focus back to where it was; what is done may take it elsewhere.
    requestAnimationFrame(() => setTimeout(() => deeds.get(value)?.()));
  };
  const deeds = new Map<string, () => void>([
    ...commands.map((each) => [`command:${each.id}`, each.run] as const),
    ...Object.keys(designStore.getState().design.nodes).map(
      (id) => [`node:${id}`, () => reveal(id)] as const,
    ),
  ]);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={label} bare flush>
      <TypeAhead
        label={label}
        empty={finds ? 'Nothing of that name is drawn.' : 'There is no such command, and no such part.'}
        groups={[...(finds ? [] : commandGroups()), ...drawn()]}
        onChoose={choose}
      />
    </Dialog>
  );
}

function commandGroups(): TypeAheadGroup[] {
  const offered = commands.filter(({ id }) => id !== 'commands' && !id.endsWith('-5'));
  const isOnStage = viewStore.getState().mode === 'simulate';
  const headings = new Set([...(isOnStage ? ['Rehearse'] : []), ...offered.map(({ group }) => group)]);
  return [...headings].map((heading) => ({
    heading,
    items: offered.filter(({ group }) => group === heading).map(itemOf),
  }));
}

function itemOf({ id, label, keys, group, disabled, checked }: Command) {
  const isOn = checked?.() === true;
  return {
    value: `command:${id}`,
    label,
    note: [isOn && 'on', keys?.[0] !== undefined && shortcutText(keys[0])].filter(Boolean).join(' · '),
    keywords: [group],
    disabled: disabled?.(),
  };
}

function drawn(): TypeAheadGroup[] {
  const query = present();
  const items = Object.entries(designStore.getState().design.nodes).map(([id, { kind }]) => {
    return {
      value: `node:${id}`,
      label: titleOf(query, id),
      note: nodeKind(kind)?.label,
      icon: <KindIcon icon={nodeKind(kind)?.icon ?? ''} size={22} />,
    };
  });
  return items.length === 0 ? [] : [{ heading: 'In the design', items }];
}
