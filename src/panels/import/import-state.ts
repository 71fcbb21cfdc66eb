import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Problem } from '#io/parse/parsed.ts';

interface ImportState {
  /** What was dropped, pasted or chosen and could not be taken in as it is; shown in the dialog to be mended. */
  readonly draft:
    | { readonly text: string; readonly fileName?: string; readonly problems: readonly Problem[] }
    | undefined;
}

export const importStore = createStore<ImportState>(() => ({ draft: undefined }));

export function useImportDraft(): ImportState['draft'] {
  return useStore(importStore, (state) => state.draft);
}
