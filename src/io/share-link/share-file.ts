import type { SharedRehearsal } from '#model/shared.ts';
import type { Artefact } from '../exporter.ts';
import { fileNameOf } from '../file-name.ts';
import { writeShared } from './read-shared.ts';
import { stamped } from './stamp.ts';

/** A rehearsal as a file, for one that is too large for a link or is to be kept. */
export function shareFile(shared: SharedRehearsal): Artefact {
  const { name } = shared.design;
  return {
    fileName: `${fileNameOf(name, 'design')}.rehearsal.json`,
    mediaType: 'application/json',
    text: `${JSON.stringify(writeShared(stamped(shared)), null, 2)}\n`,
    title: name,
    notes: [],
  };
}
