import { z } from '#model/zod.ts';
import { designSchema, type Design } from '#model/design.ts';
import { diffDesigns, type DesignDiff } from '#model/diff.ts';

/**
 * What is not saved yet, written at each commit to localStorage, which is done at once: saving to IndexedDB takes a
 * moment that a killed tab does not have. Holds the difference from the stored version, or the whole design where
 * there is no stored version to differ from.
 */
export interface JournalEntry {
  readonly id: string;
  readonly tab: string;
  readonly revision: number;
  /** The stored version it goes on from; 0 when there is none, or another tab's took its place. */
  readonly base: number;
  readonly diff?: DesignDiff | undefined;
  readonly design?: Design | undefined;
}

const prefix = 'stagewright.journal.';

const entrySchema = z.object({
  id: z.string(),
  tab: z.string(),
  revision: z.int(),
  base: z.int().nonnegative(),
  diff: z.custom<DesignDiff>((value) => typeof value === 'object' && value !== null).optional(),
  design: designSchema.optional(),
});

const keyOf = (id: string, tab: string): string => `${prefix}${id}.${tab}`;

export function savedByOf({ tab, revision }: Pick<JournalEntry, 'tab' | 'revision'>): string {
  return `${tab}:${revision}`;
}

/** Notes what has become of `stored`. Without room or permission for it the save, soon to follow, has to do. */
export function writeJournal(
  { tab, revision, base }: Pick<JournalEntry, 'tab' | 'revision' | 'base'>,
  stored: Design | undefined,
  design: Design,
): void {
  const what = stored ? { diff: diffDesigns(stored, design) } : { design };
  const entry: JournalEntry = { id: design.id, tab, revision, base, ...what };
  try {
    localStorage.setItem(keyOf(design.id, tab), JSON.stringify(entry));
  } catch {
    removeJournal(design.id, tab);
  }
}

export function removeJournal(id: string, tab: string): void {
  try {
    localStorage.removeItem(keyOf(id, tab));
  } catch {
    return;
  }
}

/** Every journal that is left, of this design or of all. */
export function journals(id?: string): JournalEntry[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '');
    return keys
      .filter((key) => key.startsWith(id === undefined ? prefix : `${prefix}${id}.`))
      .flatMap((key) => entrySchema.safeParse(parsed(localStorage.getItem(key))).data ?? []);
  } catch {
    return [];
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
