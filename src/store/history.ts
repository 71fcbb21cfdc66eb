import type { Design } from '#model/design.ts';
import { applyDiff, diffDesigns, isEmptyDiff, reverseDiff, type DesignDiff } from '#model/diff.ts';

/** One gesture: its name as the Undo menu shows it, and what it changed. */
export interface Step {
  readonly name: string;
  readonly diff: DesignDiff;
  /** A following commit with the same key belongs to this gesture (typing in one field). */
  readonly merge?: string;
}

/** What can be undone (last one first to go) and redone. Holds diffs, never whole designs. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const emptyHistory: History = { past: [], future: [] };

const mostSteps = 1000;

/** A history with the step from `before` to `after` on top; the same history when nothing changed. */
export function record(
  history: History,
  before: Design,
  after: Design,
  name: string,
  merge?: string,
): History {
  const last = history.past.at(-1);
  const merges = merge !== undefined && last?.merge === merge && history.future.length === 0;
  const start = merges ? applyDiff(before, reverseDiff(last.diff)) : before;
  const diff = diffDesigns(start, after);
  if (!merges && isEmptyDiff(diff)) return history;
  const earlier = merges ? history.past.slice(0, -1) : history.past;
  if (isEmptyDiff(diff)) return { past: earlier, future: [] };
  const step: Step = { name: merges ? last.name : name, diff, ...(merge === undefined ? {} : { merge }) };
  return { past: [...earlier, step].slice(-mostSteps), future: [] };
}

/** The last step, which no later commit may join: what follows is a gesture of its own. */
export function seal(history: History): History {
  const last = history.past.at(-1);
  if (last?.merge === undefined) return history;
  const { merge: _merge, ...sealed } = last;
  return { ...history, past: [...history.past.slice(0, -1), sealed] };
}

export interface Travelled {
  readonly design: Design;
  readonly history: History;
  /** What this journey changed, in its own direction. */
  readonly diff: DesignDiff;
}

export function undoStep(history: History, design: Design): Travelled | undefined {
  const step = history.past.at(-1);
  if (!step) return undefined;
  const diff = reverseDiff(step.diff);
  const past = history.past.slice(0, -1);
  return {
    design: applyDiff(design, diff),
    history: seal({ past, future: [...history.future, step] }),
    diff,
  };
}

export function redoStep(history: History, design: Design): Travelled | undefined {
  const step = history.future.at(-1);
  if (!step) return undefined;
  const past = [...history.past, step];
  return {
    design: applyDiff(design, step.diff),
    history: seal({ past, future: history.future.slice(0, -1) }),
    diff: step.diff,
  };
}
