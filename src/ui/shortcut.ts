/** A shortcut is written once, as "Mod+Shift+Z"; this file turns it into what a Mac or a PC shows and announces. */

const appleNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Ctrl: '⌃',
  Enter: '↩',
  Delete: '⌦',
  Backspace: '⌫',
};
const arrowNames: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };

export function isApple(): boolean {
  return typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);
}

/** ["⌘", "⇧", "Z"] on a Mac, ["Ctrl", "Shift", "Z"] elsewhere. */
function shortcutKeys(shortcut: string, apple = isApple()): string[] {
  const names: Readonly<Record<string, string>> = apple ? appleNames : { Mod: 'Ctrl' };
  return splitKeys(shortcut).map((key) => names[key] ?? arrowNames[key] ?? key);
}

/** "⌘⇧Z" on a Mac, "Ctrl+Shift+Z" elsewhere. */
export function shortcutText(shortcut: string, apple = isApple()): string {
  return shortcutKeys(shortcut, apple).join(apple ? '' : '+');
}

/** The value of `aria-keyshortcuts`. */
export function ariaShortcut(shortcut: string, apple = isApple()): string {
  const ariaNames: Readonly<Record<string, string>> = {
    Mod: apple ? 'Meta' : 'Control',
    Ctrl: 'Control',
    '+': 'Plus',
  };
  return splitKeys(shortcut)
    .map((key) => ariaNames[key] ?? (key in arrowNames ? `Arrow${key}` : key))
    .join('+');
}

/** Splits on "+", and keeps a "+" that is itself the key ("Mod++"). */
function splitKeys(shortcut: string): string[] {
  return shortcut.split(/\+(?!$)/);
}
