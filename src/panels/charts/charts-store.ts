import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { run } from '#store/run.ts';
import { preferencesStore } from '#store/preferences.ts';
import { runStore } from '#store/run-store.ts';
import { scrubberSpanMs } from '../run/scrubber-span.ts';
import type { TimeWindow } from './chart-model.ts';

/** How much of the run charts and the Gantt show: all that the scrubber does, or so many ms around the playhead. */
export type Span = 'whole' | number;

export interface ChartsState {
  /** Which service charts are about: its number in the run. */
  readonly workload: number;
  readonly span: Span;
}

export const chartsStore = createStore<ChartsState>(() => ({ workload: 0, span: 'whole' }));

export function useCharts<T>(selector: (state: ChartsState) => T): T {
  return useStore(chartsStore, selector);
}

export function setCharts(change: Partial<ChartsState>): void {
  chartsStore.setState(change);
}

/** Of a part of the run, so much lies before the playhead. */
const shareBefore = 0.65;

/** So much time around the playhead. */
function windowAround(atMs: number, spanMs: number): TimeWindow {
  const fromMs = Math.max(0, Math.floor(atMs - spanMs * shareBefore));
  return { fromMs, toMs: fromMs + spanMs };
}

/** What is shown of the rehearsal on the page now. */
export function windowNow(): TimeWindow {
  const { span } = chartsStore.getState();
  const { atMs, knownMs, settledAtMs } = run.timeline;
  if (span !== 'whole') return windowAround(atMs, span);
  const { interventions } = runStore.getState();
  return { fromMs: 0, toMs: scrubberSpanMs({ atMs, knownMs, settledAtMs, interventions }) };
}

/** The charts that are shown, by their ids. */
export const shownCharts = (): readonly string[] => preferencesStore.getState().charts;
