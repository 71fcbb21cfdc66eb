import type { Alternative, Explanation, Thing } from '#model/explanation.ts';
import type { Design } from '#model/design.ts';
import type { Json } from '#model/json.ts';
import type { Intervention, RunSpec, SimEvent } from '#model/run.ts';
import type { Story } from '#model/story.ts';
import type { EventFilter } from '#sim/explain/find-events.ts';
import type { RunBatch } from './run-batch.ts';
import type { ChangeOnStage, RunAnswer, RunMoment, ServiceProof } from './run-engine.ts';

export type { EventFilter } from '#sim/explain/find-events.ts';
export type { InterventionField, InterventionForm } from './intervention-forms.ts';
export type { ChangeOnStage, RunAnswer, RunMoment, ServiceProof } from './run-engine.ts';

/**
 * The rehearsals of the worker, seen from the page: `RunEngine` with promises. One that is asked for what it refuses
 * rejects with an error whose message is for people.
 */
export interface RunClient {
  /** Batches go to `listener` in the order in which they were made; it has read them when it returns. Called once. */
  connect(listener: (batch: RunBatch) => void): void;
  load(spec: RunSpec, revision: number): Promise<void>;
  advance(toMs: number): Promise<void>;
  seek(atMs: number): Promise<RunAnswer<RunMoment>>;
  branch(atMs: number, interventions: readonly Intervention[]): Promise<void>;
  explain(event: number): Promise<RunAnswer<Explanation | undefined>>;
  alternatives(event: number): Promise<RunAnswer<readonly Alternative[]>>;
  story(thing: Thing, atMs: number): Promise<RunAnswer<Story | undefined>>;
  findEvents(filter: EventFilter, from: number, to: number): Promise<RunAnswer<Uint32Array>>;
  events(from: number, to: number): Promise<RunAnswer<readonly SimEvent[]>>;
  hostNames(hosts: readonly number[]): Promise<RunAnswer<readonly string[]>>;
  fingerprint(untilMs: number): Promise<RunAnswer<string>>;
  /** Whether an edit of the design can be done to the run (by which interventions), or makes it start over (why). */
  changeOnStage(before: Design, after: Design): Promise<RunAnswer<ChangeOnStage>>;
  /** A script's interventions; rejects with every fault and its place. */
  readScript(script: Json): Promise<readonly Intervention[]>;
  check(design: Design): Promise<readonly ServiceProof[]>;
  /** Declares the worker dead, because it does not answer. */
  giveUp(reason: string): void;
}
