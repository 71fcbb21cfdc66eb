import type { DeploymentSummary, RunState, SimEvent } from '#store/run-store.ts';
import { eventAt } from '#store/run-store.ts';

/** What an embedded rehearsal tells the page around it. Described in docs/embed.md, which holds for others' pages. */
export type EmbedMessage = { readonly source: 'stagewright'; readonly version: 1 } & (
  | { readonly type: 'ready'; readonly title: string; readonly durationMs: number | null }
  | { readonly type: 'step'; readonly atMs: number; readonly event: ToldEvent | null }
  | { readonly type: 'score'; readonly atMs: number; readonly deployments: readonly DeploymentSummary[] }
  | { readonly type: 'failed'; readonly reason: string }
);

export type ToldEvent = Pick<SimEvent, 'number' | 'atMs' | 'reason' | 'level' | 'words'>;

/** What it does for the page around it, and nothing else. */
export type EmbedOrder =
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'seek'; readonly atMs: number };

const latestMs = 0xffff_fffe;

/** Reads a message of the page around it; undefined for whatever is none of the three orders. */
export function readOrder(data: unknown): EmbedOrder | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { target, type, atMs } = data as Readonly<Record<string, unknown>>;
  if (target !== 'stagewright') return undefined;
  if (type === 'play' || type === 'pause') return { type };
  const isMoment = typeof atMs === 'number' && Number.isFinite(atMs) && atMs >= 0 && atMs <= latestMs;
  return type === 'seek' && isMoment ? { type, atMs: Math.floor(atMs) } : undefined;
}

const head = { source: 'stagewright', version: 1 } as const;

export const failedMessage = (reason: string): EmbedMessage => ({ ...head, type: 'failed', reason });

/** Says what follows from one state of the run to the next. It remembers what it has said. */
export class EmbedTeller {
  readonly #title: string;
  #saidReady = false;
  #saidStep = '';
  #saidScore = false;

  constructor(title: string) {
    this.#title = title;
  }

  /** The messages that are due, in their order. */
  next(state: RunState): EmbedMessage[] {
    if (state.phase !== 'ready') return [];
    return [...this.#ready(state), ...this.#step(state), ...this.#score(state)];
  }

  #ready({ settledAtMs, knownMs }: RunState): EmbedMessage[] {
    // How long it takes is known when it has come to its end, unless that is far away.
    const isKnown = settledAtMs !== undefined || knownMs >= farMs;
    if (this.#saidReady || !isKnown) return [];
    this.#saidReady = true;
    return [{ ...head, type: 'ready', title: this.#title, durationMs: settledAtMs ?? null }];
  }

  #step(state: RunState): EmbedMessage[] {
    const { eventCount, atMs } = state;
    const event = eventCount === 0 ? null : eventAt(state, eventCount - 1);
    // Its words are on their way.
    if (!this.#saidReady || event === undefined) return [];
    const key = `${atMs} ${event?.number}`;
    if (key === this.#saidStep) return [];
    this.#saidStep = key;
    return [{ ...head, type: 'step', atMs, event: event && told(event) }];
  }

  #score({ isSettled, deployments, atMs }: RunState): EmbedMessage[] {
    if (!isSettled) this.#saidScore = false;
    const isOpen = deployments.some(({ outcome }) => outcome === 'running');
    if (!this.#saidReady || !isSettled || this.#saidScore || isOpen) return [];
    this.#saidScore = true;
    return [{ ...head, type: 'score', atMs, deployments }];
  }
}

/** A run that goes on for longer than this is ready before its end is known. */
const farMs = 600_000;

const told = ({ number, atMs, reason, level, words }: SimEvent): ToldEvent => ({
  number,
  atMs,
  reason,
  level,
  words,
});
