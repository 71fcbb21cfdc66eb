import { expose, transfer } from 'comlink';
import { PoolJob } from './pool-job.ts';
import { buffersOf, type JobRequest, type RunOutcome } from './pool-outcome.ts';
import { holdLock } from './worker-lock.ts';

/** Between two stretches of this length it hears whether the run is still wanted. */
const sliceMs = 40;
const tellMs = 200;

const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.addEventListener('message', () => waiting.shift()?.());
turns.port1.start();

/** After whatever has been asked meanwhile. */
const nextTurn = (): Promise<void> =>
  new Promise((done) => {
    waiting.push(done);
    turns.port2.postMessage(0);
  });

let isCancelled = false;

/** Does a run; `tell` hears now and then how far it has come. */
async function run(request: JobRequest, tell?: (atMs: number) => void): Promise<RunOutcome> {
  isCancelled = false;
  const job = new PoolJob(request);
  const startedMs = performance.now();
  let toldMs = startedMs;
  for (;;) {
    const nowMs = performance.now();
    while (performance.now() < nowMs + sliceMs) {
      if (!job.step(nowMs - startedMs)) continue;
      const outcome = job.outcome();
      return transfer(outcome, buffersOf(outcome));
    }
    await nextTurn();
    if (isCancelled) throw new Error('The run is not wanted any more.');
    if (tell && nowMs - toldMs > tellMs) {
      toldMs = nowMs;
      tell(job.nowMs);
    }
  }
}

const served = {
  holdLock,
  run,
  cancel: (): void => {
    isCancelled = true;
  },
};

/** What the page can ask of a worker of the pool. */
export type ServedJobs = typeof served;

expose(served);
