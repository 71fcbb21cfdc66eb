import type { RunSpec } from '#model/run.ts';
import { runJob } from '#worker/pool-job.ts';
import type { RunOutcome } from '#worker/pool-outcome.ts';
import { KeptPicture } from './kept-picture.ts';

/** A run as the page has it once it has been worked out. */
export function doneRun(spec: RunSpec): { outcome: RunOutcome; picture: KeptPicture } {
  const outcome = runJob({ spec, wants: 'stream' });
  return { outcome, picture: new KeptPicture(outcome.stream!) };
}
