import type { RunState } from '#store/run-store.ts';

const leastMs = 60_000;
const minutes = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1440];

/** The next round span that holds so much: it grows in few and large steps, so that a playhead at rest rests. */
export function roundSpanMs(ms: number): number {
  const found = minutes.find((each) => each * 60_000 >= ms);
  return found === undefined ? Math.ceil(ms / 86_400_000) * 86_400_000 : found * 60_000;
}

type Known = Pick<RunState, 'knownMs' | 'settledAtMs' | 'atMs' | 'interventions'>;

/**
 * How much time the scrubber shows. A run that comes to rest is shown whole; one that goes on is shown as far as it is
 * known. Whoever plays on beyond that, or does something later, gets more room.
 */
export function scrubberSpanMs({ knownMs, settledAtMs, atMs, interventions }: Known): number {
  const lastMs = interventions.at(-1)?.atMs ?? 0;
  if (settledAtMs === undefined) return roundSpanMs(Math.max(leastMs, knownMs, atMs, lastMs));
  const wholeMs = Math.max(leastMs / 2, Math.ceil(Math.max(settledAtMs, lastMs) * 1.03));
  return atMs <= wholeMs ? wholeMs : roundSpanMs(atMs * 1.1);
}
