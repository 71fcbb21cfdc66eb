import { expose } from 'comlink';
import { Load, taskCount } from './load.ts';

export type Told = (task: number, state: number) => void;

/** Batches every 16 ms, or one call for each change. */
const batchEveryMs = 16;
const callsEveryMs = 4;

const load = new Load();
let port: MessagePort | undefined;

/** Calls back as often as it takes to make so many changes a second; returns how many were made. */
function make(
  perSecond: number,
  seconds: number,
  everyMs: number,
  change: (count: number, atMs: number) => void,
) {
  const startedMs = performance.now();
  let made = 0;
  return new Promise<number>((done) => {
    const timer = setInterval(() => {
      const atMs = performance.now() - startedMs;
      if (atMs > seconds * 1000) {
        clearInterval(timer);
        done(made);
        return;
      }
      const due = Math.floor((atMs / 1000) * perSecond) - made;
      if (due <= 0 || load.isFull) return;
      made += due;
      change(due, Math.floor(atMs));
    }, everyMs);
  });
}

const served = {
  connect(given: MessagePort): void {
    port = given;
    port.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => load.recycle(data));
    port.start();
    const tasks = load.batch(0, 0);
    port.postMessage(tasks, [tasks.buffer]);
  },
  batches: (perSecond: number, seconds: number): Promise<number> =>
    make(perSecond, seconds, batchEveryMs, (count, atMs) => {
      const batch = load.batch(atMs, count);
      port!.postMessage(batch, [batch.buffer]);
    }),
  calls: (perSecond: number, seconds: number, told: Told): Promise<number> =>
    make(perSecond, seconds, callsEveryMs, (count) => {
      for (let i = 0; i < count; i++) told(load.next(taskCount), load.next(9));
    }),
};

export type ServedLoad = typeof served;

expose(served);
