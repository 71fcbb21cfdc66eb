import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type * as DesignStore from './design-store.ts';
import type * as Library from './library.ts';
import type { Notice } from './notices.ts';

// A browser for tests of what tabs keep: storage that outlives a tab, channels and locks between tabs, and tabs that
// are module graphs of their own.

const channels = new Set<PlayedChannel>();

/** Delivers in the next microtask, to every other channel of the same name, as BroadcastChannel does in the next task. */
class PlayedChannel extends EventTarget {
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
    channels.add(this);
  }

  postMessage(data: unknown): void {
    for (const other of channels) {
      if (other === this || other.name !== this.name) continue;
      queueMicrotask(() => other.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })));
    }
  }

  close(): void {
    channels.delete(this);
  }
}

/** Grants a lock to one at a time; a request with a signal gives up at once when the lock is taken. */
class PlayedLocks {
  readonly #held = new Set<string>();

  async request(name: string, ...rest: unknown[]): Promise<unknown> {
    const work = rest.at(-1) as (lock: unknown) => Promise<unknown>;
    if (this.#held.has(name)) {
      if ((rest[0] as LockOptions).ifAvailable) return work(null);
      throw new DOMException('Taken', 'TimeoutError');
    }
    this.#held.add(name);
    try {
      return await work({ name });
    } finally {
      this.#held.delete(name);
    }
  }
}

class PlayedStorage {
  readonly #items = new Map<string, string>();
  /** Set by tests of a full disk. */
  isFull = false;

  get length(): number {
    return this.#items.size;
  }

  key(i: number): string | null {
    return [...this.#items.keys()][i] ?? null;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.isFull) throw new DOMException('Full', 'QuotaExceededError');
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }
}

/** A fresh browser with nothing stored. Timers and the clock stand still until the test moves them. */
export function startBrowser(): { localStorage: PlayedStorage } {
  const localStorage = new PlayedStorage();
  channels.clear();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('localStorage', localStorage);
  vi.stubGlobal('BroadcastChannel', PlayedChannel);
  vi.stubGlobal('navigator', { locks: new PlayedLocks() });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  return { localStorage };
}

export interface PlayedTab {
  readonly library: typeof Library;
  readonly store: typeof DesignStore;
  readonly notices: () => string[];
  readonly notice: (words: string) => Notice;
  /** Writes a note, the only one of the design, as one commit. */
  readonly type: (text: string) => void;
  readonly typed: () => unknown;
  /** As when the browser kills it: timers stop, its locks are free, and nobody is told. */
  readonly kill: () => void;
}

/** Opens another tab on the page: a module graph of its own, in the same browser. */
export async function openTab(download?: () => void): Promise<PlayedTab> {
  vi.resetModules();
  const store = await import('./design-store.ts');
  const { noticesStore } = await import('./notices.ts');
  const library = await import('./library.ts');
  const stop = await library.startLibrary({ download });
  const notices = (): readonly Notice[] => noticesStore.getState().notices;
  return {
    library,
    store,
    notices: () => notices().map(({ text }) => text),
    notice: (words) => {
      const found = notices().find(({ text }) => text.includes(words));
      if (!found) throw new Error(`No notice says “${words}”, but: ${notices().map(({ text }) => text)}`);
      return found;
    },
    type: (text) => {
      const { nodes } = store.designStore.getState().design;
      const props = { text };
      store.commit(
        'Type',
        nodes['note']
          ? [{ do: 'replace-props', id: 'note', props }]
          : [{ do: 'add-node', id: 'note', node: { kind: 'note', props } }],
      );
    },
    typed: () => store.designStore.getState().design.nodes['note']?.props['text'],
    kill: stop,
  };
}
