import { changeOnStage, findEvents, fingerprint } from '#worker/run-asked.ts';
import { storyOf } from '#sim/explain/story.ts';
import type { RunBatch } from '#worker/run-batch.ts';
import type { RunClient } from '#worker/run-client.ts';
import { RunEngine } from '#worker/run-engine.ts';
import type { RunWorker } from './run-link.ts';

/** A worker without a thread: the engine of the real one, whose messages arrive a turn later. */
export class PlayedWorker implements RunWorker {
  die!: (reason: string) => void;
  readonly died = new Promise<string>((resolve) => (this.die = resolve));
  isSilent = false;
  #listener: (batch: RunBatch) => void = () => undefined;
  readonly #engine = new RunEngine({
    clockMs: () => 0,
    later: (work) => setTimeout(work, 0),
    post: (batch) => {
      const sent = structuredClone(batch);
      setTimeout(() => {
        if (!this.isSilent) this.#listener(sent);
        this.#engine.recycle(batch.buffer);
      }, 0);
    },
  });
  readonly runs: RunClient = {
    connect: (listener) => (this.#listener = listener),
    load: (...args) => this.#soon(() => this.#engine.load(...structuredClone(args))),
    advance: (toMs) => this.#soon(() => this.#engine.advance(toMs)),
    seek: (atMs) => this.#soon(() => this.#engine.seek(atMs)),
    branch: (...args) => this.#soon(() => this.#engine.branch(...structuredClone(args))),
    explain: (event) => this.#soon(() => this.#engine.explain(event)),
    alternatives: (event) => this.#soon(() => this.#engine.alternatives(event)),
    story: (thing, atMs) => this.#soon(() => this.#engine.lookAt(atMs, (world) => storyOf(world, thing))),
    findEvents: (filter, from, to) =>
      this.#soon(() => this.#engine.ask((world) => findEvents(world, filter, from, to))),
    events: (from, to) => this.#soon(() => this.#engine.events(from, to)),
    hostNames: (hosts) => this.#soon(() => this.#engine.hostNames(hosts)),
    changeOnStage: (...args) =>
      this.#soon(() => this.#engine.ask(({ plan }) => changeOnStage(plan, ...structuredClone(args)))),
    readScript: (script) => this.#soon(() => this.#engine.readScript(script)),
    check: (design) => this.#engine.check(structuredClone(design)),
    fingerprint: (untilMs) => this.#soon(() => this.#engine.lookAt(untilMs, fingerprint)),
    giveUp: (reason) => this.die(reason),
  };

  #soon<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      setTimeout(() => {
        if (this.isSilent) return;
        try {
          resolve(structuredClone(work()));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      }, 0);
    });
  }
}
