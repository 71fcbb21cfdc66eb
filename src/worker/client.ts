import { releaseProxy, wrap } from 'comlink';
import type { Design } from '#model/design.ts';
import type { DesignDiff } from '#model/diff.ts';
import type { ServedEngine } from './engine.worker.ts';
import type { Answer } from './segments.ts';

/** The engine in its worker, seen from the page. */
export interface EngineClient {
  load(design: Design, revision: number): Promise<Answer>;
  apply(diff: DesignDiff, base: number, revision: number): Promise<Answer>;
  /** Resolves, with the reason, when the worker is gone or of no more use. Calls made before may never return. */
  readonly died: Promise<string>;
  terminate(): void;
}

/** Starts a worker with an engine that has no design yet. */
export function startEngine(): EngineClient {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), {
    type: 'module',
    name: 'stagewright-engine',
  });
  const remote = wrap<ServedEngine>(worker);
  const over = new AbortController();
  const died = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => resolve(event.message || 'it could not be loaded'));
    worker.addEventListener('messageerror', () => resolve('a message could not be read'));
    void deathByLock((name) => remote.holdLock(name), over.signal).then(resolve, () => undefined);
  });
  return {
    load: (design, revision) => remote.load(design, revision),
    apply: (diff, base, revision) => remote.apply(diff, base, revision),
    died,
    terminate: () => {
      over.abort();
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

// Where the browser has no locks (a page served without TLS), the caller's own timeouts still find a dead worker.
async function deathByLock(hold: (name: string) => Promise<void>, signal: AbortSignal): Promise<string> {
  if (!('locks' in navigator)) return new Promise(() => undefined);
  const name = `stagewright-engine-${crypto.randomUUID()}`;
  await hold(name);
  await navigator.locks.request(name, { signal }, () => undefined);
  return 'its worker was killed';
}
