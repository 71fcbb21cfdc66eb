import { takeIn } from '#panels/import/take-in.ts';
import { copySelection, cut, pasteText } from '#store/clipboard.ts';
import { viewStore } from '#store/view.ts';
import { takesText } from './takes-text.ts';

/**
 * Copy, cut and paste in the editor, through the browser's own events, which need no permission: parts within and
 * across tabs, and any text that is a task definition or a design. Returns how to stop.
 */
export function followClipboard(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const ours = (event: ClipboardEvent): boolean =>
    viewStore.getState().dialog === undefined && !takesText(event.target) && !hasTextSelection();
  const give = (read: () => string) => (event: ClipboardEvent) => {
    const text = ours(event) ? read() : '';
    if (text === '') return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', give(copySelection), { signal });
  document.addEventListener('cut', give(cut), { signal });
  document.addEventListener(
    'paste',
    (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '' || viewStore.getState().dialog !== undefined || takesText(event.target)) return;
      event.preventDefault();
      pasteAnything(text);
    },
    { signal },
  );
  return () => stop.abort();
}

/** Parts go into the design on the page; text that is a document is imported. */
export function pasteAnything(text: string): void {
  if (pasteText(text) === 'not-a-fragment') void takeIn({ text }, 'present');
}

// A person who has marked words on the page means to copy those.
function hasTextSelection(): boolean {
  return (document.getSelection()?.toString() ?? '') !== '';
}
