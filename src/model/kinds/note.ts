import { z } from '../zod.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';

const docs = 'https://aws.amazon.com/architecture/icons/';

export const note = defineKind({
  kind: 'note',
  label: 'Note',
  group: 'Notes',
  summary: 'Words on the canvas.',
  keywords: ['text', 'comment', 'sticky'],
  docs,
  icon: 'note',
  schema: z.strictObject({
    text: field(z.string().max(5000), { help: 'What it says.', docs, widget: 'multiline', group: 'Basics' }),
  }),
  nameProp: 'text',
  create: () => ({ text: 'Note' }),
  size: { width: 200, height: 96 },
  facts: (): string => '',
});
