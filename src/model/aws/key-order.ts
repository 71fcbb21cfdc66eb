import { z } from '../zod.ts';
import { field } from '../field.ts';
import { guidePage } from './pages.ts';

/** The order in which the file it was imported from listed its keys, so that an export changes no line needlessly. */
export const keyOrder = field(z.record(z.string(), z.array(z.string())), {
  help: 'The order of keys in the imported file.',
  docs: guidePage('task_definition_parameters'),
  hidden: true,
});
