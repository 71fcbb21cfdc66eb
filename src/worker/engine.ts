import type { Design } from '#model/design.ts';
import { applyDiff, type DesignDiff } from '#model/diff.ts';
import { Checker } from '#rules/check.ts';
import type { Finding } from '#rules/rule.ts';
import { segmentsOf, type Answer } from './segments.ts';

export type { Finding, Fix, Severity } from '#rules/rule.ts';

/** The engine has no design, or another one than the page thinks: the page loads it again. */
export class EngineOutOfStep extends Error {}

/** Checks one design and keeps its findings up to date. Plain and synchronous: runs in Node as in the worker. */
export class Engine {
  #checker: Checker | undefined;
  #revision = -1;
  #told: readonly Finding[] = [];
  /** What is found besides by looking at the design as a whole, given what the rules have found. */
  further: (design: Design, found: readonly Finding[]) => readonly Finding[] = () => [];

  /** Takes a whole design and answers with all its findings. */
  load(design: Design, revision: number): Answer {
    this.#checker = new Checker(design);
    this.#told = [];
    return this.#answer(revision);
  }

  /** Moves on by a diff from revision `base`, which has to be the one answered last. */
  apply(diff: DesignDiff, base: number, revision: number): Answer {
    const checker = this.#checker;
    if (!checker || base !== this.#revision)
      throw new EngineOutOfStep(`Have ${this.#revision}, not ${base}.`);
    checker.update(applyDiff(checker.design, diff), diff);
    return this.#answer(revision);
  }

  #answer(revision: number): Answer {
    const found = this.#checker!.findings();
    const findings = [...found, ...this.further(this.#checker!.design, found)];
    const segments = segmentsOf(this.#told, findings);
    this.#told = findings;
    this.#revision = revision;
    return { revision, segments };
  }
}
