import type { Exporter } from '../exporter.ts';
import { fileNameOf } from '../file-name.ts';

/** Everything: what a person saves to go on with later, or hands to somebody else. */
export const designExporter: Exporter = {
  id: 'design',
  label: 'Stagewright design',
  extension: 'stagewright.json',
  write: (design) => [
    {
      fileName: `${fileNameOf(design.name, 'design')}.stagewright.json`,
      mediaType: 'application/json',
      text: `${JSON.stringify(design, null, 2)}\n`,
      title: design.name,
      notes: [],
    },
  ],
};
