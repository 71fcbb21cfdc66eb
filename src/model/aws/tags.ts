import { z } from 'zod';
import { field } from '../field.ts';
import { apiPage } from './pages.ts';

const docs = apiPage('Tag');

/** Tags of anything ECS creates. */
export const tags = field(
  z
    .array(
      z.strictObject({
        key: field(z.string().min(1).max(128), {
          help: 'Up to 128 characters; aws: is reserved.',
          docs,
          required: true,
        }),
        value: field(z.string().max(256), { help: 'Up to 256 characters.', docs }),
      }),
    )
    .max(50),
  { help: 'At most 50 keys and values for finding it and for the bill.', docs, group: 'Tags' },
);
