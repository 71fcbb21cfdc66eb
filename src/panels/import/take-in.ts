import { designStore, commit } from '#store/design-store.ts';
import { createDesign } from '#store/library.ts';
import { notify } from '#store/notices.ts';
import { select } from '#store/selection.ts';
import { askCanvas, setView, viewStore } from '#store/view.ts';
import { importStore } from './import-state.ts';

export interface Source {
  readonly text: string;
  readonly fileName?: string;
}

/** Into the design on the page (one undo step) or into a new one. */
export type Target = 'present' | 'new';

/** What is larger is not read at all, so that the page never stalls on a wrong file. */
export const largestBytes = 50 * 1024 * 1024;

/**
 * Takes in a text from anywhere. When nothing of it can be shown the import dialog opens with the text and what is
 * wrong with it, and the present design is untouched. Answers whether something was taken in.
 */
export async function takeIn(source: Source, target: Target): Promise<boolean> {
  const { importText } = await import('#io/import-text.ts');
  const present = designStore.getState().design;
  const result = importText(
    source,
    target === 'present' ? { into: present } : { designId: crypto.randomUUID() },
  );
  if (!result.design) {
    importStore.setState({ draft: { ...source, problems: result.problems } });
    setView({ dialog: 'import', screen: viewStore.getState().screen });
    return false;
  }
  const what = result.importer?.label.toLowerCase() ?? 'file';
  if (target === 'new') await createDesign(result.design.name, result.design);
  else if (!commit(`Import ${what}`, result.edits)) return false;
  importStore.setState({ draft: undefined });
  setView({ dialog: undefined, screen: 'editor' });
  const drawn = result.edits.flatMap((edit) =>
    edit.do === 'add-node' && edit.node.parent === undefined ? [edit.id] : [],
  );
  // All of it when it joins others; else what it is about, which comes first, so that its parameters show. A design
  // of our own opens as it was left.
  if (target === 'present') select(drawn);
  else if (result.importer?.id !== 'design') select(drawn.slice(0, 1));
  askCanvas({ do: target === 'new' ? 'fit' : 'fit-selection' });
  tell(
    source,
    result.notes,
    result.problems.map(({ message }) => message),
  );
  return true;
}

function tell({ fileName }: Source, notes: readonly string[], problems: readonly string[]): void {
  const remarks = [...problems, ...notes];
  notify({
    tone: problems.length > 0 ? 'error' : 'success',
    text: [
      `Imported${fileName === undefined ? '' : ` ${fileName}`}.`,
      ...remarks.slice(0, 4),
      remarks.length > 4 ? `And ${remarks.length - 4} more.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    about: 'import',
  });
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
