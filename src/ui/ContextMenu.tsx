import { ContextMenu as Radix } from 'radix-ui';
import { useState, type ReactElement } from 'react';
import type { MenuEntry } from './menu-entry.ts';
import { MenuEntries, menuSurface } from './MenuEntries.tsx';

export interface ContextMenuProps {
  /** The region that answers to a right click, a long press and Shift+F10: one element that takes a ref and DOM props. */
  children: ReactElement;
  /** Asked each time the menu opens, so that it can look at what lies under the pointer. */
  entries: () => readonly MenuEntry[];
  onOpenChange?: ((open: boolean) => void) | undefined;
}

/** Never modal, for the reason told in `Menu`. */
export function ContextMenu({ children, entries, onOpenChange }: ContextMenuProps) {
  const [shown, setShown] = useState<readonly MenuEntry[]>([]);
  const change = (open: boolean) => {
    if (open) setShown(entries());
    onOpenChange?.(open);
  };
  return (
    <Radix.Root modal={false} onOpenChange={change}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content collisionPadding={8} loop className={menuSurface}>
          <MenuEntries entries={shown} parts={Radix} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
