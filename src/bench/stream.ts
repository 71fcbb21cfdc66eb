import type { Bench } from './bench.ts';
import { outputOf } from './script-output.ts';

/** What .ci/stream.mjs prints of each way. */
interface Measured {
  readonly way: 'idle' | 'batches' | 'calls';
  readonly perSecond: number;
  /** What the main thread worked for each frame at 60 a second, an idle loop of frames included. */
  readonly msPerFrame: number;
  readonly made: number;
  readonly arrived: number;
}

/** A run that streams to the page, in a real browser: columns that are handed over, against one call for each change. */
export const streamBench: Bench = {
  name: 'stream',
  async run() {
    const measured = JSON.parse(await outputOf('.ci/stream.mjs')) as Measured[];
    const [idle, batches, calls, most] = measured as [Measured, Measured, Measured, Measured];
    const lost = measured.filter(({ made, arrived }) => arrived < made).length;
    return [
      { what: 'a page with a loop of frames', value: idle.msPerFrame, unit: 'ms a frame' },
      { what: '100,000 changes/s, handed over', value: batches.msPerFrame, unit: 'ms a frame', atMost: 1.2 },
      { what: '100,000 changes/s, one call each', value: calls.msPerFrame, unit: 'ms a frame' },
      {
        what: 'called/handed over',
        value: calls.msPerFrame / batches.msPerFrame,
        unit: 'ratio',
        atLeast: 12,
      },
      { what: '1,000,000 changes/s, handed over', value: most.msPerFrame, unit: 'ms a frame', atMost: 1.5 },
      { what: 'ways in which changes were lost', value: lost, unit: 'count', atMost: 0 },
    ];
  },
};
