import { useEffect } from 'react';
import { preferencesStore } from '#store/preferences.ts';
import { viewStore } from '#store/view.ts';
import { isApple } from '#ui/shortcut.ts';
import { commands, type Command } from './commands.ts';
import { takesText } from './takes-text.ts';

const arrows: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/** The shortcut an event spells, letters by the key produced: 'Mod+Shift+Z'. */
export function shortcutOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  apple = isApple(),
): string {
  const mod = apple ? event.metaKey : event.ctrlKey;
  const digit = event.shiftKey && /^Digit\d$/.test(event.code) ? event.code.slice(5) : undefined;
  const key = digit ?? arrows[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  // Shift is part of how '?' and '+' are typed, not a modifier of theirs.
  const shift = event.shiftKey && (digit !== undefined || event.key.length > 1 || /\p{L}/u.test(event.key));
  return [mod && 'Mod', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

const byShortcut = new Map<string, Command>(
  commands.flatMap((each) =>
    (each.keys ?? []).map((keys): [string, Command] => [keys.replace('Mod++', 'Mod+='), each]),
  ),
);

// The browser's own clipboard events do these, so that the clipboard needs no permission.
const leftToBrowser = new Set(['cut', 'copy', 'paste']);

// Enter, Space and the arrows work the focused control; on the canvas they are ours.
function workedByFocus(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  if (!target || target === document.body || target.closest('[aria-label="Canvas"]')) return false;
  return (
    event.key === 'Enter' ||
    event.key.startsWith('Arrow') ||
    event.key === 'Delete' ||
    event.key === 'Backspace'
  );
}

const whileTyping = new Set(['save', 'export', 'open', 'import']);

export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || viewStore.getState().dialog !== undefined) return;
      const found = byShortcut.get(shortcutOf(event));
      if (!found || leftToBrowser.has(found.id)) return;
      if (takesText(event.target) && !whileTyping.has(found.id)) return;
      if (workedByFocus(event)) return;
      if (
        event.key.length === 1 &&
        !event.ctrlKey &&
        !event.metaKey &&
        !preferencesStore.getState().letterKeys
      )
        return;
      event.preventDefault();
      if (found.disabled?.() === undefined) found.run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
