import { useEffect } from 'react';
import { takeIn } from '#panels/import/take-in.ts';
import { viewStore } from '#store/view.ts';
import { takesText } from './takes-text.ts';

/** On the start screen a pasted document becomes a new design; clipboard-events.ts does what the editor can. */
export function usePasteAsNew(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '' || viewStore.getState().dialog !== undefined || takesText(event.target)) return;
      event.preventDefault();
      void takeIn({ text }, 'new');
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
