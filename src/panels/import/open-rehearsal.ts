import { parseShallow } from '#io/share-link/parse-shallow.ts';
import { readShared } from '#io/share-link/read-shared.ts';
import { ShareRefused } from '#io/share-link/share-refused.ts';
import { isObject, type Json } from '#model/json.ts';
import { notify } from '#store/notices.ts';
import { openShared } from '#store/share.ts';
import { importStore } from './import-state.ts';

const mark = 'rehearsalVersion';

/** The document of a text that is meant as a rehearsal, right or wrong; undefined where it is something else. */
export function rehearsalIn(text: string): Json | undefined {
  // Most texts are none, and are not parsed twice.
  if (!text.includes(`"${mark}"`)) return undefined;
  const document = parseShallow(text);
  return isObject(document) && mark in document ? document : undefined;
}

/** Shows a rehearsal that was saved as a file, as a view. What cannot be shown is told, and nothing is touched then. */
export async function openRehearsal(document: Json, fileName = 'This rehearsal'): Promise<boolean> {
  try {
    const { shared, notes } = readShared(document);
    if (!(await openShared(shared, { from: 'file' }))) return false;
    importStore.setState({ draft: undefined });
    for (const text of notes.slice(0, 3)) notify({ tone: 'info', text });
    return true;
  } catch (error) {
    if (!(error instanceof ShareRefused)) throw error;
    notify({ tone: 'error', text: `${fileName} cannot be opened. ${error.message}`, about: 'import' });
    return false;
  }
}
