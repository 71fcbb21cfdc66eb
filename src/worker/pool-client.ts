import { proxy, releaseProxy, wrap } from 'comlink';
import type { PoolWorker } from './pool.ts';
import type { ServedJobs } from './pool.worker.ts';
import { deathByLock } from './worker-lock.ts';

/** Starts a worker that does one run at a time. */
export function startPoolWorker(): PoolWorker {
  const worker = new Worker(new URL('./pool.worker.ts', import.meta.url), {
    type: 'module',
    name: 'stagewright-pool',
  });
  const remote = wrap<ServedJobs>(worker);
  const over = new AbortController();
  let dies!: (reason: string) => void;
  const died = new Promise<string>((resolve) => (dies = resolve));
  worker.addEventListener('error', (event) => dies(event.message || 'it could not be loaded'));
  worker.addEventListener('messageerror', () => dies('a message could not be read'));
  void deathByLock((name) => remote.holdLock(name), over.signal).then(dies, () => undefined);
  return {
    run: (request, tell) => remote.run(request, tell && proxy(tell)),
    cancel: () => void remote.cancel(),
    died,
    terminate: () => {
      over.abort();
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
