import { releaseProxy, transfer, wrap, type Remote } from 'comlink';
import type { Design } from '#model/design.ts';
import type { DesignDiff } from '#model/diff.ts';
import type { ServedEngine } from './engine.worker.ts';
import type { RunBatch } from './run-batch.ts';
import type { RunClient } from './run-client.ts';
import type { Answer } from './segments.ts';
import { deathByLock } from './worker-lock.ts';

/** The rules' engine in its worker, seen from the page. */
export interface EngineClient {
  load(design: Design, revision: number): Promise<Answer>;
  apply(diff: DesignDiff, base: number, revision: number): Promise<Answer>;
  /**
   * Resolves when the engine has what finds more than the rules do, for which the first answer is not to wait. Answers
   * from then on have it.
   */
  prepare?(): Promise<void>;
  /** Looks longer at the design that was answered about last. Resolves with whether there is more to tell of it. */
  ponder?(): Promise<boolean>;
  /** Resolves, with the reason, when the worker is gone or of no more use. Calls made before may never return. */
  readonly died: Promise<string>;
  terminate(): void;
}

/** The worker, which checks and rehearses. */
export interface WorkerClient extends EngineClient {
  readonly runs: RunClient;
}

/** Starts a worker with an engine that has no design yet. */
export function startEngine(): WorkerClient {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), {
    type: 'module',
    name: 'stagewright-engine',
  });
  const remote = wrap<ServedEngine>(worker);
  const over = new AbortController();
  let dies!: (reason: string) => void;
  const died = new Promise<string>((resolve) => (dies = resolve));
  worker.addEventListener('error', (event) => dies(event.message || 'it could not be loaded'));
  worker.addEventListener('messageerror', () => dies('a message could not be read'));
  void deathByLock((name) => remote.holdLock(name), over.signal).then(dies, () => undefined);
  return {
    load: (design, revision) => remote.load(design, revision),
    apply: (diff, base, revision) => remote.apply(diff, base, revision),
    prepare: () => remote.prepare(),
    ponder: () => remote.ponder(),
    runs: runsOf(remote, dies),
    died,
    terminate: () => {
      over.abort();
      remote[releaseProxy]();
      worker.terminate();
      dies('it was stopped');
    },
  };
}

function runsOf(remote: Remote<ServedEngine>, giveUp: (reason: string) => void): RunClient {
  return {
    connect(listener) {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', ({ data }: MessageEvent<RunBatch>) => {
        listener(data);
        port1.postMessage(data.buffer, [data.buffer]);
      });
      port1.start();
      void remote.connectRuns(transfer(port2, [port2]));
    },
    load: (spec, revision) => remote.loadRun(spec, revision),
    advance: (toMs) => remote.advanceRun(toMs),
    seek: (atMs) => remote.seekRun(atMs),
    branch: (atMs, interventions) => remote.branchRun(atMs, interventions),
    explain: (event) => remote.explainEvent(event),
    alternatives: (event) => remote.alternativesTo(event),
    story: (thing, atMs) => remote.storyOf(thing, atMs),
    findEvents: (filter, from, to) => remote.findEvents(filter, from, to),
    events: (from, to) => remote.eventsOfRun(from, to),
    hostNames: (hosts) => remote.hostNames(hosts),
    changeOnStage: (before, after) => remote.changeOnStage(before, after),
    readScript: (script) => remote.readScript(script),
    check: (design) => remote.checkDeployments(design),
    fingerprint: (untilMs) => remote.fingerprintRun(untilMs),
    giveUp,
  };
}
