import { designSchema, type Design } from '#model/design.ts';
import { applyDiff } from '#model/diff.ts';
import { unsound } from '#model/grammar.ts';
import { journals, removeJournal, savedByOf, type JournalEntry } from './journal.ts';
import { randomId } from './random-id.ts';
import type { Shelf } from './shelf.ts';
import type { Tabs } from './tabs.ts';

/** What tabs that crashed had not saved. */
export interface Recovery {
  /** Designs whose stored version was brought up to date. */
  readonly mended: readonly string[];
  /** Names of copies made where the stored design has moved on since. */
  readonly copies: readonly string[];
}

/** Saves what crashed tabs left in their journals. What live tabs are about to save themselves is left to them. */
export async function recover(shelf: Shelf, tabs: Pick<Tabs, 'tell' | 'ifGone'>): Promise<Recovery> {
  const mended: string[] = [];
  const copies: string[] = [];
  for (const { id, tab } of journals()) {
    const recovery = tabs.ifGone(tab, async () => {
      const entry = journals(id).find((each) => each.tab === tab);
      const outcome = entry && (await recoverOne(shelf, entry));
      removeJournal(id, tab);
      return outcome;
    });
    // One that cannot be saved now (no room, say) keeps its journal until the next start, and holds up no other.
    const done = await recovery.catch(() => undefined);
    if (done) tabs.tell('save', id);
    if (done && 'copy' in done) copies.push(done.copy);
    else if (done) mended.push(done.mended);
  }
  return { mended, copies };
}

async function recoverOne(
  shelf: Shelf,
  entry: JournalEntry,
): Promise<{ mended: string } | { copy: string } | undefined> {
  const stored = await shelf.read(entry.id);
  const [tab, revision = ''] = stored?.savedBy.split(':') ?? [];
  const bySameTab = tab === entry.tab;
  if (bySameTab && Number(revision) >= entry.revision) return undefined;
  const design = recovered(entry, stored?.design);
  if (!design) return undefined;
  const continues = stored ? bySameTab || stored.version === entry.base : entry.base === 0;
  const keep = continues ? design : copyOf(design);
  await shelf.write(keep, continues ? (stored?.version ?? 0) : 0, savedByOf(entry), Date.now());
  return continues ? { mended: keep.id } : { copy: keep.name };
}

function copyOf(design: Design): Design {
  return { ...design, id: randomId(), name: `${design.name} (recovered)` };
}

/** The design that a journal stands for; undefined when it does not fit the stored one any more. */
function recovered({ id, diff, design }: JournalEntry, stored: Design | undefined): Design | undefined {
  if (design) return { ...design, id };
  if (!diff || !stored) return undefined;
  try {
    const read = designSchema.safeParse(applyDiff(stored, diff));
    return read.success && unsound(read.data).length === 0 ? read.data : undefined;
  } catch {
    return undefined;
  }
}
