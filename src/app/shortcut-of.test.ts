import { expect, test } from 'vitest';
import { shortcutOf } from './shortcut-of.ts';

const press = (key: string, held: readonly ('ctrl' | 'meta' | 'shift' | 'alt')[] = [], code = ''): string =>
  shortcutOf(event(key, held, code), false);

function event(key: string, held: readonly string[], code: string) {
  return {
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
  };
}

test.each([
  ['a letter is the one produced, wherever it lies', press('z', ['ctrl'], 'KeyY'), 'Mod+Z'],
  ['with shift', press('Z', ['ctrl', 'shift'], 'KeyZ'), 'Mod+Shift+Z'],
  ['alone', press('v'), 'V'],
  ['arrows have short names', press('ArrowLeft', ['shift']), 'Shift+Left'],
  ['a digit counts by its key, as shift makes it another sign', press('!', ['shift'], 'Digit1'), 'Shift+1'],
  ['shift that only makes the sign is not part of it', press('?', ['shift'], 'Slash'), '?'],
  ['comma and dot count by their key with shift', press(';', ['shift'], 'Comma'), 'Shift+,'],
  ['and with alt', press('…', ['alt'], 'Period'), 'Alt+.'],
  ['but not alone', press('.', [], 'Period'), '.'],
  ['named keys', press('Enter', ['alt']), 'Alt+Enter'],
])('%s', (_what, spelled, expected) => {
  expect(spelled).toBe(expected);
});

test('Mod is Ctrl here and ⌘ on a Mac, and the other one is not', () => {
  expect(shortcutOf(event('z', ['meta'], 'KeyZ'), true)).toBe('Mod+Z');
  expect(shortcutOf(event('z', ['ctrl'], 'KeyZ'), true)).toBe('Z');
  expect(press('z', ['meta'])).toBe('Z');
});
