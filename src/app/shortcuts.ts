import { useEffect } from 'react';
import { preferencesStore } from '#store/preferences.ts';
import { viewStore } from '#store/view.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { shortcutOf } from './shortcut-of.ts';
import { takesLetters, takesText } from './takes-text.ts';

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
  const isEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
  return isEnter || event.key.startsWith('Arrow') || event.key === 'Delete' || event.key === 'Backspace';
}

// Radix keeps Enter from radio buttons, with Ctrl and without, where it would mean nothing anyway.
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented &&
  !((event.ctrlKey || event.metaKey) && (event.target as Element).closest?.('[role=radio]'));

const whileTyping = new Set(['save', 'export', 'open', 'import', 'play', 'start-over', 'commands', 'find']);

export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isTaken(event) || event.isComposing || viewStore.getState().dialog !== undefined) return;
      const found = byShortcut.get(shortcutOf(event));
      if (!found || leftToBrowser.has(found.id)) return;
      if (takesText(event.target) && !whileTyping.has(found.id)) return;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isPlain && takesLetters(event.target, event.key)) return;
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
