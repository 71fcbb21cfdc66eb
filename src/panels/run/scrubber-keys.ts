import type { RunState } from '#store/run-store.ts';
import { scrubberSpanMs } from './scrubber-span.ts';

type Keyed = Pick<RunState, 'atMs' | 'knownMs' | 'settledAtMs' | 'interventions'>;

/** Where a key takes the playhead; undefined for keys that mean nothing to it. */
export function scrubbedMs(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  state: Keyed,
): number | undefined {
  const spanMs = scrubberSpanMs(state);
  const stepMs = Math.max(100, roundTo100(spanMs / 200)) * (shiftKey ? 5 : 1);
  const endMs = state.settledAtMs ?? state.knownMs;
  const by: Readonly<Record<string, number>> = {
    ArrowRight: stepMs,
    ArrowUp: stepMs,
    ArrowLeft: -stepMs,
    ArrowDown: -stepMs,
    PageUp: spanMs / 10,
    PageDown: -spanMs / 10,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return Math.max(0, endMs);
  const step = by[key];
  return step === undefined ? undefined : Math.max(0, Math.min(spanMs, Math.round(state.atMs + step)));
}

const roundTo100 = (ms: number): number => Math.round(ms / 100) * 100;
