import { z } from '../zod.ts';
import { insideFrame } from '../contents.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';

const docs = 'https://aws.amazon.com/architecture/icons/';

export const frame = defineKind({
  kind: 'frame',
  label: 'Frame',
  group: 'Notes',
  summary: 'A titled box around things that belong together.',
  keywords: ['group', 'box', 'section'],
  docs,
  icon: 'frame',
  schema: z.strictObject({
    title: field(z.string().max(200), { help: 'What the frame is called.', docs, group: 'Basics' }),
    colour: field(z.enum(['grey', 'blue', 'orange', 'teal', 'purple', 'green', 'red']), {
      help: 'The colour of its line.',
      docs,
      default: 'grey',
      group: 'Basics',
    }),
  }),
  nameProp: 'title',
  create: () => ({ title: 'Frame', colour: 'grey' }),
  shape: 'frame',
  frame: 'plain',
  contains: insideFrame,
  size: { width: 360, height: 240 },
  facts: (): string => '',
});
