import { expose } from 'comlink';
import type { Thing } from '#model/explanation.ts';
import type { Design } from '#model/design.ts';
import type { Json } from '#model/json.ts';
import type { Intervention, RunSpec } from '#model/run.ts';
import type { EventFilter } from '#sim/explain/find-events.ts';
import { Engine } from './engine.ts';
import type { ProofFindings } from './proof-findings.ts';
import type { RunBatch } from './run-batch.ts';
import type { RunEngine } from './run-engine.ts';
import { holdLock } from './worker-lock.ts';

const engine = new Engine();

// What is asked of the worker comes in as messages, and so does this: between the two the order is that of arrival.
const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.addEventListener('message', () => waiting.shift()?.());
turns.port1.start();

function later(work: () => void): void {
  waiting.push(work);
  turns.port2.postMessage(0);
}

let batches: MessagePort | undefined;

function post(batch: RunBatch): void {
  batches?.postMessage(batch, [batch.buffer]);
}

let rehearsing: Promise<RunEngine> | undefined;

// Most of those who draw do not rehearse, and the rules must not wait for what only rehearsals need.
const runs = (): Promise<RunEngine> =>
  (rehearsing ??= import('./run-engine.ts').then(
    ({ RunEngine }) => new RunEngine({ clockMs: () => performance.now(), later, post }),
  ));

/** The port on which batches go out and their buffers come back. */
function connectRuns(port: MessagePort): void {
  batches = port;
  port.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
    void runs().then((engine) => engine.recycle(data));
  });
  port.start();
}

let proofs: ProofFindings | undefined;

/** Loads what finds more than the rules do; answers to what is asked from then on have it. */
async function prepare(): Promise<void> {
  const { ProofFindings } = await import('./proof-findings.ts');
  const loaded = new ProofFindings();
  proofs = loaded;
  engine.further = (design, found) => loaded.of(design, found);
}

/** Rehearses, between other things, what only that decides. Returns whether the next answer will tell of more. */
const ponder = async (): Promise<boolean> =>
  (await proofs?.rehearse(() => new Promise((resolve) => later(resolve)))) ?? false;

/** Answers what needs what is loaded when it is asked for. */
async function asked<T>(
  answer: (engine: RunEngine, by: Awaited<ReturnType<RunEngine['loadAsked']>>) => T,
): Promise<T> {
  const engine = await runs();
  return answer(engine, await engine.loadAsked());
}

const served = {
  load: engine.load.bind(engine),
  apply: engine.apply.bind(engine),
  prepare,
  ponder,
  holdLock,
  connectRuns,
  loadRun: async (spec: RunSpec, revision: number) => (await runs()).load(spec, revision),
  advanceRun: async (toMs: number) => (await runs()).advance(toMs),
  seekRun: async (atMs: number) => (await runs()).seek(atMs),
  branchRun: async (atMs: number, interventions: readonly Intervention[]) =>
    (await runs()).branch(atMs, interventions),
  explainEvent: async (event: number) => (await runs()).explain(event),
  alternativesTo: async (event: number) => (await runs()).alternatives(event),
  storyOf: async (thing: Thing, atMs: number) => {
    const [engine, { storyOf }] = await Promise.all([runs(), import('#sim/explain/story.ts')]);
    return engine.lookAt(atMs, (world) => storyOf(world, thing));
  },
  findEvents: (filter: EventFilter, from: number, to: number) =>
    asked((engine, { findEvents }) => engine.ask((world) => findEvents(world, filter, from, to))),
  eventsOfRun: async (from: number, to: number) => (await runs()).events(from, to),
  hostNames: async (hosts: readonly number[]) => (await runs()).hostNames(hosts),
  changeOnStage: (before: Design, after: Design) =>
    asked((engine, { changeOnStage }) => engine.ask(({ plan }) => changeOnStage(plan, before, after))),
  checkDeployments: async (design: Design) => (await runs()).check(design),
  readScript: async (script: Json) => (await runs()).readScript(script),
  fingerprintRun: (untilMs: number) =>
    asked((engine, { fingerprint }) => engine.lookAt(untilMs, fingerprint)),
};

/** What the page can ask of this worker. */
export type ServedEngine = typeof served;

expose(served);
