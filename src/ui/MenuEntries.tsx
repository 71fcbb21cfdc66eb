import { Check, ChevronRight } from 'lucide-react';
import type { ContextMenu, DropdownMenu } from 'radix-ui';
import type { MenuEntry, MenuItem } from './menu-entry.ts';
import { ariaShortcut } from './shortcut.ts';
import { Kbd } from './Kbd.tsx';

/** Radix's dropdown and context menus have the same parts under two names. */
export type MenuParts = Pick<
  typeof DropdownMenu | typeof ContextMenu,
  'Item' | 'CheckboxItem' | 'Label' | 'Separator' | 'Sub' | 'SubTrigger' | 'SubContent' | 'Portal'
>;

const row =
  'flex min-h-8 items-center gap-2 rounded-tag px-2 py-1 outline-none select-none data-[highlighted]:bg-hover data-[state=open]:bg-hover [&>.lucide]:shrink-0';

export function MenuEntries({ entries, parts }: { entries: readonly MenuEntry[]; parts: MenuParts }) {
  const ticks = entries.some((entry) => isItem(entry) && entry.checked !== undefined);
  return entries.map((entry, index) => {
    if (isItem(entry)) return <Item key={index} item={entry} parts={parts} ticks={ticks} />;
    if (entry.type === 'separator')
      return <parts.Separator key={index} className="-mx-1 my-1 h-px bg-line" />;
    if (entry.type === 'heading') {
      return (
        <parts.Label key={index} className="px-2 pt-2 pb-1 text-sm font-medium text-muted">
          {entry.label}
        </parts.Label>
      );
    }
    return (
      <parts.Sub key={index}>
        <parts.SubTrigger className={row}>
          {entry.icon}
          <span className="flex-1">{entry.label}</span>
          <ChevronRight size={14} aria-hidden className="text-muted" />
        </parts.SubTrigger>
        <parts.Portal>
          <parts.SubContent sideOffset={6} alignOffset={-5} collisionPadding={8} className={menuSurface}>
            <MenuEntries entries={entry.entries} parts={parts} />
          </parts.SubContent>
        </parts.Portal>
      </parts.Sub>
    );
  });
}

export const menuSurface =
  'floating max-h-[min(80vh,var(--radix-popper-available-height,80vh))] min-w-52 max-w-80 overflow-auto p-1 outline-none';

function Item({ item, parts, ticks }: { item: MenuItem; parts: MenuParts; ticks: boolean }) {
  const { disabled, danger = false, shortcut } = item;
  const tone =
    disabled !== undefined
      ? 'text-muted'
      : danger
        ? 'text-error data-[highlighted]:bg-error-wash'
        : '[&>.lucide]:text-muted';
  const shared = {
    className: `${row} ${tone}`,
    'aria-disabled': disabled === undefined ? undefined : (true as const),
    'aria-keyshortcuts': shortcut === undefined ? undefined : ariaShortcut(shortcut),
    onSelect: (event: Event) => (disabled === undefined ? item.onSelect() : event.preventDefault()),
  };
  const words = (
    <>
      {ticks && (
        <span className="flex size-4 shrink-0 items-center justify-center">
          {item.checked === true && <Check size={14} aria-hidden />}
        </span>
      )}
      {item.icon}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{item.label}</span>
        {disabled !== undefined && <span className="block text-sm">{disabled}</span>}
      </span>
      {shortcut !== undefined && (
        <span aria-hidden className="pl-4">
          <Kbd keys={shortcut} />
        </span>
      )}
    </>
  );
  if (item.checked === undefined) return <parts.Item {...shared}>{words}</parts.Item>;
  return (
    <parts.CheckboxItem {...shared} checked={item.checked}>
      {words}
    </parts.CheckboxItem>
  );
}

function isItem(entry: MenuEntry): entry is MenuItem {
  return entry.type === undefined || entry.type === 'item';
}
