import { shortcutText } from './shortcut.ts';

/** A key hint: `<Kbd keys="Mod+K" />` reads ⌘K on a Mac and Ctrl+K elsewhere. */
export function Kbd({ keys, boxed = false }: { keys: string; boxed?: boolean }) {
  const box = boxed ? 'rounded-tag border border-line bg-inset px-1' : '';
  return <kbd className={`font-sans text-xs whitespace-nowrap text-muted ${box}`}>{shortcutText(keys)}</kbd>;
}
