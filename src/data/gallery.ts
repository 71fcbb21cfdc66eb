import { z } from '#model/zod.ts';

const counts = z.array(z.int().nonnegative()).min(2).max(200);

const scenario = z.object({
  /** Also the name of its file: <id>.rehearsal.json beside the index. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  topic: z.enum(['rolling', 'trouble', 'traffic', 'capacity']),
  title: z.string().min(1).max(80),
  /** What it shows, in one or two sentences. */
  says: z.string().min(1).max(240),
  /** How it ends, in a few words, and whether that is good. */
  outcome: z.object({ words: z.string().min(1).max(60), tone: z.enum(['ok', 'warning', 'error']) }),
  /** Tasks of the service it is about, counted at even distances from its start to its end. */
  strip: z.object({
    untilMs: z.int().positive(),
    /** Healthy ones of the revision it began with, of those that came after it, and those that are not healthy. */
    old: counts,
    next: counts,
    rest: counts,
    /** How many there have to be. */
    floor: z.int().nonnegative(),
  }),
});

/** public/scenarios/index.json: the gallery, in its order. */
export const gallerySchema = z.object({ scenarios: z.array(scenario).max(200) });

export type GalleryScenario = z.infer<typeof scenario>;
