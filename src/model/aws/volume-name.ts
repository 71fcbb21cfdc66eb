import type { z } from '../zod.ts';
import { field } from '../field.ts';
import { orPlaceholder } from './placeholder.ts';
import { membersOf } from './shape-docs.ts';

/** The name of a volume that is drawn. */
export const volumeName: z.ZodOptional<z.ZodString> = field(
  orPlaceholder(/^[A-Za-z0-9_-]{1,255}$/, 'may have up to 255 letters, digits, _ and -'),
  {
    help: 'What the mount points of the containers call it.',
    docs: membersOf('Volume')('name'),
    required: true,
    group: 'Basics',
    ids: { format: 'vol-name-pattern', missing: 'vol-name-pattern' },
  },
);
