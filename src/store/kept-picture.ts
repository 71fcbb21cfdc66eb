import { stateBits, type RunAbout } from '#worker/run-batch.ts';
import type { RunStream } from '#worker/pool-outcome.ts';
import { RunRecord } from './run-record.ts';
import { RunStates } from './run-states.ts';

/** All that happened in a run that was done beside the one on stage, so that it can be looked at at any moment. */
export class KeptPicture {
  readonly about: RunAbout;
  readonly record = new RunRecord();
  readonly tasks = new RunStates(stateBits);

  constructor(stream: RunStream) {
    this.about = stream.about;
    this.record.receive(stream);
  }

  /** The states of all tasks at a moment. */
  statesAt(atMs: number): Uint16Array {
    this.tasks.moveTo(this.record.tasks, this.record.workload.length, Math.floor(atMs));
    return this.tasks.states;
  }
}
