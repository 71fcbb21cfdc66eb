import { isObject, pathText, type Json, type JsonPath } from '#model/json.ts';
import { migrate, MigrationRefused } from '#model/migrate.ts';
import { runCatalogueSchema } from '#model/run-catalogue.ts';
import type { SharedRehearsal } from '#model/shared.ts';
import { z } from '#model/zod.ts';
import { ShareRefused } from './share-refused.ts';
import { unstamped } from './stamp.ts';

/**
 * What a shared rehearsal is written in. A change that an older reader would misread makes a new one.
 * 2: it may have a `catalogue`; one without is written as 1.
 */
const REHEARSAL_VERSION = 2;

const MAX_INTERVENTIONS = 2000;
const mostParameters = 1000;
/** Times of a run are counted in 32 bits. */
const latestMs = 0xffff_fffe;

const timeMs = z.int().min(0).max(latestMs);
const name = z.string().min(1).max(100);

// Designs are read by `migrate`; what interventions do is judged where they are done, and refused there in words.
const schema = z.strictObject({
  rehearsalVersion: z.int().min(1).max(REHEARSAL_VERSION),
  design: z.unknown(),
  seed: z.int().min(0).max(999_999_999),
  interventions: z.array(z.looseObject({ atMs: timeMs, do: name })).max(MAX_INTERVENTIONS),
  parameters: z
    .record(name, z.union([z.number().min(0).max(Number.MAX_SAFE_INTEGER), z.string().max(100)]))
    .refine((all) => Object.keys(all).length <= mostParameters, 'are too many'),
  catalogue: runCatalogueSchema.optional(),
  atMs: timeMs,
  speed: z.number().min(0.01).max(100_000),
  focus: z
    .strictObject({
      what: z.enum(['task', 'host', 'event', 'deployment']),
      number: z.int().min(0).max(latestMs),
    })
    .optional(),
});

/** A shared rehearsal, and what of its design was changed or left out on the way in, one sentence each. */
export interface ReadShared {
  readonly shared: SharedRehearsal;
  readonly notes: readonly string[];
}

/** Reads a shared rehearsal. Throws `ShareRefused` for what is none. */
export function readShared(document: Json): ReadShared {
  const version = isObject(document) ? document['rehearsalVersion'] : undefined;
  if (typeof version === 'number' && Number.isInteger(version) && version > REHEARSAL_VERSION)
    throw newer(`version ${version} of the format; this one reads up to ${REHEARSAL_VERSION}`);
  const read = schema.safeParse(document);
  if (!read.success) throw wrong(read.error);
  const { design: stored, rehearsalVersion: _, focus, catalogue: written = {}, ...rest } = read.data;
  try {
    const { design, notes } = migrate(stored as Json);
    const { notes: others, ...data } = unstamped(written);
    const shared = { ...rest, ...data, design, ...(focus ? { focus } : {}) } as unknown as SharedRehearsal;
    return { shared, notes: [...others, ...notes] };
  } catch (error) {
    if (!(error instanceof MigrationRefused)) throw error;
    throw new ShareRefused(`Its design cannot be shown. ${error.message}`);
  }
}

/** The same as a document. */
export const writeShared = (shared: SharedRehearsal): Json =>
  ({ rehearsalVersion: shared.catalogue ? REHEARSAL_VERSION : 1, ...shared }) as unknown as Json;

export function newer(what: string): ShareRefused {
  return new ShareRefused(
    `It was made by a newer Stagewright (${what}). Reload the page to get the newer one, and open it again.`,
  );
}

function wrong(error: z.ZodError): ShareRefused {
  const issue = error.issues[0];
  const place = issue && pathText(issue.path as JsonPath);
  return new ShareRefused(
    place
      ? `It is not a rehearsal that this version can play: its ${place} is missing or of the wrong sort.`
      : 'It is not a rehearsal.',
  );
}
