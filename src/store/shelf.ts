import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Design } from '#model/design.ts';
import type { Json } from '#model/json.ts';

/** What the list of designs shows of one, kept apart so that listing reads no documents. */
export interface DesignEntry {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  readonly nodeCount: number;
  /** Counts the saves of this design, by whatever tab. */
  readonly version: number;
}

interface StoredDocument {
  readonly id: string;
  readonly version: number;
  /** The tab and its revision that this is; tells a journal that it has been saved after all. */
  readonly savedBy: string;
  readonly design: Design;
}

interface Database extends DBSchema {
  documents: { key: string; value: StoredDocument };
  meta: { key: string; value: DesignEntry };
}

/** Somebody else saved, or deleted, the design since it was read here. Nothing was written. */
export class SaveConflict extends Error {
  /** What is stored now; undefined when the design was deleted. */
  readonly stored: DesignEntry | undefined;

  constructor(stored: DesignEntry | undefined) {
    super('The stored design has changed.');
    this.stored = stored;
  }
}

/** The browser keeps nothing for this page: private window, policy, or a broken profile. */
export class StorageUnavailable extends Error {}

/** The designs in this browser's IndexedDB. Every method rejects with what went wrong; none of them tells the person. */
export class Shelf {
  #opening: Promise<IDBPDatabase<Database>> | undefined;

  /** All designs, the last saved one first. */
  async list(): Promise<DesignEntry[]> {
    const entries = await (await this.#open()).getAll('meta');
    return entries.toSorted((a, b) => b.updatedAt - a.updatedAt);
  }

  async entry(id: string): Promise<DesignEntry | undefined> {
    return (await this.#open()).get('meta', id);
  }

  /** A stored design, brought up to this version. Throws `MigrationRefused` for one that cannot be read. */
  async read(id: string): Promise<(StoredDocument & { notes: readonly string[] }) | undefined> {
    const stored = await (await this.#open()).get('documents', id);
    if (!stored) return undefined;
    const { migrate } = await import('#model/migrate.ts');
    const { design, notes } = migrate(stored.design as unknown as Json);
    return { ...stored, design: { ...design, id }, notes };
  }

  /**
   * Stores a design as the version after `base`, and returns that version. `base` is what was read or written here
   * last, 0 for a design that is not stored yet; when the stored version is another one, throws `SaveConflict`.
   */
  async write(design: Design, base: number, savedBy: string, updatedAt: number): Promise<number> {
    const transaction = (await this.#open()).transaction(['documents', 'meta'], 'readwrite');
    // A transaction that is aborted rejects here as well; its reason comes out of the awaited requests below.
    const finished = transaction.done.catch((error: unknown) => error);
    const stored = await transaction.objectStore('meta').get(design.id);
    if ((stored?.version ?? 0) !== base) {
      transaction.abort();
      await finished;
      throw new SaveConflict(stored);
    }
    const version = base + 1;
    const { id, name } = design;
    const nodeCount = Object.keys(design.nodes).length;
    await Promise.all([
      transaction.objectStore('documents').put({ id, version, savedBy, design }),
      transaction.objectStore('meta').put({ id, name, updatedAt, nodeCount, version }),
    ]);
    const error: unknown = await finished;
    if (error !== undefined) throw error;
    return version;
  }

  async remove(id: string): Promise<void> {
    const transaction = (await this.#open()).transaction(['documents', 'meta'], 'readwrite');
    await Promise.all([
      transaction.objectStore('documents').delete(id),
      transaction.objectStore('meta').delete(id),
      transaction.done,
    ]);
  }

  close(): void {
    const opening = this.#opening;
    this.#opening = undefined;
    void opening?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  // A connection that the browser ended, or that could not be made, is tried anew by the next call.
  #open(): Promise<IDBPDatabase<Database>> {
    this.#opening ??= connect(() => this.close()).catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }
}

async function connect(onEnd: () => void): Promise<IDBPDatabase<Database>> {
  if (typeof indexedDB === 'undefined') throw new StorageUnavailable('This browser has no IndexedDB.');
  try {
    return await openDB<Database>('stagewright', 1, {
      upgrade(database) {
        database.createObjectStore('documents', { keyPath: 'id' });
        database.createObjectStore('meta', { keyPath: 'id' });
      },
      // A newer Stagewright in another tab must not wait for this one.
      blocking: onEnd,
      terminated: onEnd,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') throw error;
    throw new StorageUnavailable(error instanceof Error ? error.message : String(error));
  }
}

/** Whether storing failed for want of room. */
export function isQuotaError(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
