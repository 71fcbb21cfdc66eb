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

/** A history with the step from `before` to `after`, which `diff` describes, on top of it or merged into the last one. */
export function record(
  history: History,
  { name, diff, merge }: Step,
  before: Design,
  after: Design,
): History {
  const last = history.past.at(-1);
  if (merge === undefined || last?.merge !== merge || history.future.length > 0) {
    const step: Step = { name, diff, ...(merge === undefined ? {} : { merge }) };
    return { past: [...history.past, step].slice(-mostSteps), future: [] };
  }
  const earlier = history.past.slice(0, -1);
  const whole = diffDesigns(applyDiff(before, reverseDiff(last.diff)), after);
  return { past: isEmptyDiff(whole) ? earlier : [...earlier, { ...last, diff: whole }], future: [] };
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
