import { expose, transfer } from 'comlink';
import type { RunBatch } from '#worker/run-batch.ts';
import { Changes } from './changes.ts';

const everyMs = 16;
let timer: ReturnType<typeof setInterval> | undefined;
let changes: Changes | undefined;

const served = {
  /** The first batch: all tasks, as they stand at the beginning. */
  begin(services: number, tasks: number): RunBatch {
    changes = new Changes(services, tasks);
    const batch = changes.batch(0, 0);
    return transfer(batch, [batch.buffer]);
  },
  /** Calls with a batch every 16 ms until it is stopped. */
  play(perSecond: number, port: MessagePort): void {
    const startedMs = performance.now();
    let made = 0;
    timer = setInterval(() => {
      const atMs = performance.now() - startedMs;
      const due = Math.floor((atMs / 1000) * perSecond) - made;
      if (due <= 0) return;
      made += due;
      const batch = changes!.batch(Math.floor(atMs) + 1, due);
      port.postMessage(batch, [batch.buffer]);
    }, everyMs);
  },
  stop: (): void => clearInterval(timer),
};

export type ServedChanges = typeof served;

expose(served);
