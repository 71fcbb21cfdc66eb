import { run } from '#store/run.ts';
import type { Span } from './SpanFields.tsx';

/** What one would show of the present run: from its start until it has settled, or as far as one has watched. */
export function spanOfRun(): Span {
  const { settledAtMs, knownMs, atMs, record } = run.timeline;
  const lastEventMs = record.eventAt.length > 0 ? record.eventAt.data[record.eventAt.length - 1]! : 0;
  const endMs = settledAtMs === undefined ? Math.max(atMs, 60_000) : Math.max(atMs, lastEventMs + 2000);
  return { fromMs: 0, toMs: Math.floor(Math.min(Math.max(endMs, 10_000), Math.max(knownMs, 10_000))) };
}
