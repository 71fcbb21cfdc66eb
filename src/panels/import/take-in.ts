import { designStore } from '#store/design-state.ts';
import { notify } from '#store/notices.ts';
import { viewStore } from '#store/view.ts';

export interface Source {
  readonly text: string;
  readonly fileName?: string;
}

/** Into the design on the page (one undo step) or into a new one. */
export type Target = 'present' | 'new';

/** What is larger is not read at all, so that the page never stalls on a wrong file. */
const largestBytes = 50 * 1024 * 1024;

/**
 * Takes in a text from anywhere. When nothing of it can be shown the import dialog opens with the text and what is
 * wrong with it, and the present design is untouched. Answers whether something was taken in.
 */
export async function takeIn(source: Source, target: Target): Promise<boolean> {
  const { readIn } = await import('./read-in.ts');
  return readIn(source, target);
}

/** Reads files and takes them in, one after the other. */
export async function takeInFiles(files: readonly File[], target: Target): Promise<void> {
  for (const file of files) {
    if (file.size > largestBytes) {
      notify({
        tone: 'error',
        text: `${file.name} has ${Math.round(file.size / 1024 / 1024)} MB. A task definition has at most 64 KiB; files up to 50 MB are read.`,
      });
      continue;
    }
    try {
      await takeIn({ text: await file.text(), fileName: file.name }, target);
    } catch (error) {
      notify({
        tone: 'error',
        text: `${file.name} could not be read: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  }
}

/** New files go into a new design, unless the one on the page is still empty. */
export function usualTarget(): Target {
  const isEmpty = Object.keys(designStore.getState().design.nodes).length === 0;
  return viewStore.getState().screen === 'editor' && isEmpty ? 'present' : 'new';
}
