import type { Json } from '#model/json.ts';
import type { Intervention, SimEvent } from '#model/run.ts';
import type { RunAnswer, RunClient, RunMoment } from '#worker/run-client.ts';
import { scriptRefusalIn } from './run-answers.ts';
import { isAbout, LatestOnly, type CurrentRun } from './run-moments.ts';
import { RunPages } from './run-pages.ts';
import { runStore } from './run-store.ts';
import type { RunTimeline } from './run-timeline.ts';

/** Who answers, and about which run. */
interface Asked {
  readonly timeline: RunTimeline;
  isReady(): boolean;
  current(): CurrentRun;
  /** Asks the worker; undefined while there is none. */
  ask<T>(question: (runs: RunClient) => Promise<T>): Promise<T> | undefined;
}

/** How deployments go is asked for this often while the playhead moves by itself. */
const momentMs = 400;

/** What a run is asked beside what it tells by itself. Answers that come too late are dropped. */
export class RunQuestions {
  readonly #asked: Asked;
  readonly #pages: RunPages;
  readonly #moments: LatestOnly<RunMoment>;
  #momentAtMs = -Infinity;

  constructor(asked: Asked) {
    this.#asked = asked;
    const current = (): CurrentRun => asked.current();
    this.#pages = new RunPages((from, to) => asked.ask((runs) => runs.events(from, to)), current);
    this.#moments = new LatestOnly(
      () => (asked.isReady() ? asked.ask((runs) => runs.seek(Math.floor(asked.timeline.atMs))) : undefined),
      current,
      ({ deployments }) => runStore.setState({ deployments }),
    );
  }

  readonly answer = async <T>(
    question: (runs: RunClient) => Promise<RunAnswer<T>>,
  ): Promise<T | undefined> => {
    const answer = await this.#asked.ask(question);
    return answer && isAbout(answer, this.#asked.current()) ? answer.value : undefined;
  };

  readonly fingerprint = async (): Promise<string | undefined> => {
    const atMs = Math.floor(this.#asked.timeline.atMs);
    return this.#asked.isReady()
      ? (await this.#asked.ask((runs) => runs.fingerprint(atMs)))?.value
      : undefined;
  };

  readonly eventsBetween = async (from: number, to: number): Promise<readonly SimEvent[]> => {
    const answer = await this.#asked.ask((runs) => runs.events(from, to));
    return answer && isAbout(answer, this.#asked.current()) ? answer.value : [];
  };

  readonly wantEvents = (from: number, to: number): void => {
    this.#pages.want(from, Math.min(to, this.#asked.timeline.record.eventAt.length));
  };

  readonly readScript = async (script: Json): Promise<readonly Intervention[]> => {
    try {
      const read = await this.#asked.ask((runs) => runs.readScript(script));
      if (read) return read;
    } catch (error) {
      throw new Error(scriptRefusalIn(error), { cause: error });
    }
    throw new Error('The rehearsal is not ready yet.');
  };

  /** Events from this number on are not what they were. */
  forget(events: number): void {
    this.#pages.forget(events);
  }

  /** The page shows another moment: asks for what is shown of it, not too often while it moves by itself. */
  follow(): void {
    const { isPlaying, notableEvent, haltedBy } = runStore.getState();
    for (const event of [notableEvent, haltedBy]) if (event !== undefined) this.wantEvents(event, event + 1);
    const nowMs = performance.now();
    if (isPlaying && nowMs - this.#momentAtMs < momentMs) return;
    this.#momentAtMs = nowMs;
    this.#moments.want();
  }
}
