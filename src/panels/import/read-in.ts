import { importText } from '#io/import-text.ts';
import type { Problem } from '#io/parse/parsed.ts';
import { commit, designStore } from '#store/design-store.ts';
import { createDesign } from '#store/library.ts';
import { notify } from '#store/notices.ts';
import { select } from '#store/selection.ts';
import { askCanvas, setView, viewStore } from '#store/view.ts';
import { importStore } from './import-state.ts';
import { openRehearsal, rehearsalIn } from './open-rehearsal.ts';
import type { Source, Target } from './take-in.ts';

/** What `takeIn` does, apart from it because it knows every format and kind, which the start screen does without. */
export async function readIn(source: Source, target: Target): Promise<boolean> {
  const rehearsal = rehearsalIn(source.text);
  if (rehearsal) return openRehearsal(rehearsal, source.fileName);
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
  tell(source, result.notes, result.problems.map(said));
  return true;
}

function said({ line, column, message }: Problem): string {
  if (line === undefined) return message;
  return `Line ${line}${column === undefined ? '' : `, column ${column}`}: ${message}`;
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
