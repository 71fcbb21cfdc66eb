import { proxy, transfer, wrap } from 'comlink';
import { RunRecord } from '#store/run-record.ts';
import { RunStates } from '#store/run-states.ts';
import { stateBits, type RunBatch } from '#worker/run-batch.ts';
import { taskCount } from './load.ts';
import type { ServedLoad } from './load.worker.ts';

// The page's side of a run without the page: what is told is taken in as the store does it, and the playhead follows
// frame by frame. Driven from outside, which reads how long the main thread worked.

export interface Outcome {
  /** Changes that were made and that arrived. */
  readonly made: number;
  readonly arrived: number;
  readonly frames: number;
}

type Way = 'batches' | 'calls' | 'idle';

async function measured(way: Way, perSecond: number, seconds: number): Promise<Outcome> {
  const worker = new Worker(new URL('./load.worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<ServedLoad>(worker);
  const record = new RunRecord();
  const tasks = new RunStates(stateBits);
  const states = new Uint16Array(taskCount);
  let arrived = 0;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }: MessageEvent<RunBatch>) => {
    record.receive(data);
    arrived += data.lengths.changes;
    port1.postMessage(data.buffer, [data.buffer]);
  });
  port1.start();
  await remote.connect(transfer(port2, [port2]));
  const told = proxy((task: number, state: number) => {
    states[task] = state;
    arrived++;
  });
  let frames = 0;
  let isOver = false;
  const frame = (): void => {
    if (isOver) return;
    frames++;
    tasks.moveTo(record.tasks, taskCount, Infinity);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const made = await (way === 'idle'
    ? new Promise<number>((done) => setTimeout(() => done(0), seconds * 1000))
    : way === 'batches'
      ? remote.batches(perSecond, seconds)
      : remote.calls(perSecond, seconds, told));
  isOver = true;
  worker.terminate();
  return { made, arrived, frames };
}

Object.assign(window, { measured, isIsolated: crossOriginIsolated });
