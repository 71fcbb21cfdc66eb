import { expect, test } from 'vitest';
import { ariaShortcut, shortcutText } from './shortcut.ts';

test.each([
  ['Mod+Shift+Z', '⌘⇧Z', 'Ctrl+Shift+Z', 'Control+Shift+Z'],
  ['Shift+1', '⇧1', 'Shift+1', 'Shift+1'],
  ['Mod++', '⌘+', 'Ctrl++', 'Control+Plus'],
  ['Alt+Up', '⌥↑', 'Alt+↑', 'Alt+ArrowUp'],
  ['A', 'A', 'A', 'A'],
])('%s', (keys, apple, other, aria) => {
  expect(shortcutText(keys, true)).toBe(apple);
  expect(shortcutText(keys, false)).toBe(other);
  expect(ariaShortcut(keys, false)).toBe(aria);
});
