import { z } from '#model/zod.ts';
import { randomId } from './random-id.ts';

const message = z.object({
  tab: z.string(),
  /** The design it is about. */
  id: z.string(),
  /** Opened it · has it open too, in answer · closed it · saved it · deleted it. */
  did: z.enum(['open', 'here', 'close', 'save', 'delete']),
});

/** What tabs of this browser tell one another. What was saved is read from the store, never taken from a message. */
export type TabMessage = z.infer<typeof message>;

const lockOf = (tab: string): string => `stagewright-tab-${tab}`;

/** How long a page that is being left may hold on to its lock after the next one has started. */
const leavingMs = 500;

/** This tab among the others that show Stagewright. */
export class Tabs {
  readonly tab = randomId();
  readonly #channel =
    typeof BroadcastChannel === 'function' ? new BroadcastChannel('stagewright') : undefined;
  #release: (() => void) | undefined;

  constructor(listener: (message: TabMessage) => void) {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const read = message.safeParse(data);
      if (read.success) listener(read.data);
    });
    // Held as long as this page lives, so that others can tell a crashed tab from a busy one.
    const held = new Promise<void>((release) => (this.#release = release));
    void locks()?.request(lockOf(this.tab), () => held);
  }

  tell(did: TabMessage['did'], id: string): void {
    this.#channel?.postMessage({ tab: this.tab, did, id } satisfies TabMessage);
  }

  /** Does the work if that tab is gone, while nobody else can find it gone; undefined when it is still there. */
  async ifGone<T>(tab: string, work: () => Promise<T>): Promise<T | undefined> {
    const manager = locks();
    if (!manager) return work();
    const outcome: { value?: T } = {};
    const done = async (lock: Lock | null): Promise<void> => {
      if (lock) outcome.value = await work();
    };
    const limited = manager.request(lockOf(tab), { signal: AbortSignal.timeout(leavingMs) }, done);
    await limited.catch(async (error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'TimeoutError')) throw error;
      // A page that is busy starting may find the time over before it hears that the lock was free all along.
      await manager.request(lockOf(tab), { ifAvailable: true }, done);
    });
    return outcome.value;
  }

  close(): void {
    this.#release?.();
    this.#channel?.close();
  }
}

// Pages without TLS have no locks; there every other tab counts as gone.
function locks(): LockManager | undefined {
  return (globalThis.navigator as Navigator | undefined)?.locks;
}
