import type { ReactNode } from 'react';

/** What a menu shows, as data, so that a dropdown and a context menu (and a command palette) can share it. */
export type MenuEntry = MenuItem | MenuSubmenu | { type: 'separator' } | { type: 'heading'; label: string };

export interface MenuItem {
  type?: 'item';
  label: string;
  icon?: ReactNode;
  /** "Mod+Shift+Z". */
  shortcut?: string | undefined;
  /** The reason why not: shown beneath, and the item stays reachable so that it can be read. */
  disabled?: string | undefined;
  danger?: boolean | undefined;
  /** Present: the item is a tick that can be on or off. */
  checked?: boolean | undefined;
  onSelect: () => void;
}

export interface MenuSubmenu {
  type: 'submenu';
  label: string;
  icon?: ReactNode;
  entries: readonly MenuEntry[];
}
