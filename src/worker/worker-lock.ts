// No event tells a page that its worker was killed, but whoever waits for a lock that it held gets it then.

/** In a worker: takes a Web Lock and keeps it as long as this worker lives. */
export function holdLock(name: string): Promise<void> {
  return new Promise((held) => {
    void navigator.locks.request(name, () => {
      held();
      return new Promise(() => undefined);
    });
  });
}

/**
 * Resolves when the worker that holds the lock is gone. Where the browser has no locks (a page served without TLS), the
 * caller's own timeouts still find a dead worker.
 */
export async function deathByLock(
  hold: (name: string) => Promise<void>,
  signal: AbortSignal,
): Promise<string> {
  if (!('locks' in navigator)) return new Promise(() => undefined);
  const name = `stagewright-${crypto.randomUUID()}`;
  await hold(name);
  await navigator.locks.request(name, { signal }, () => undefined);
  return 'its worker was killed';
}
