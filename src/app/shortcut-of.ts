import { isApple } from '#ui/shortcut.ts';

const arrows: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

const dots: Readonly<Record<string, string>> = { Comma: ',', Period: '.' };

/** The shortcut an event spells, letters by the key produced: 'Mod+Shift+Z'. */
export function shortcutOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  apple = isApple(),
): string {
  const mod = apple ? event.metaKey : event.ctrlKey;
  const digit = event.shiftKey && /^Digit\d$/.test(event.code) ? event.code.slice(5) : undefined;
  // Steps of a rehearsal: what Shift or Alt makes of these two differs from layout to layout.
  const dot = event.shiftKey || event.altKey ? dots[event.code] : undefined;
  const key =
    digit ?? dot ?? arrows[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  // Shift is part of how '?' and '+' are typed, not a modifier of theirs.
  const shift =
    event.shiftKey &&
    (digit !== undefined || dot !== undefined || event.key.length > 1 || /\p{L}/u.test(event.key));
  return [mod && 'Mod', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}
