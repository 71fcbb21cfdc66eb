import type { Design } from '#model/design.ts';
import { diffDesigns, isMeaningful } from '#model/diff.ts';
import type { EngineClient } from '#worker/client.ts';
import type { Finding } from '#worker/engine.ts';
import { joinSegments, type Answer } from '#worker/segments.ts';
import { designStore } from './design-store.ts';
import { findingsStore, receiveFindings, type EngineState } from './findings.ts';
import { notify } from './notices.ts';

export interface EngineLinkOptions {
  /** Starts a worker; the app passes `startEngine` of worker/client.ts, tests an engine without a worker. */
  start(): EngineClient;
  /** A worker that has not answered for so long is taken for dead: no check takes a tenth of it. */
  timeoutMs?: number;
}

/** After so many deaths without an answer between them, starting again is left to the person. */
const mostDeathsInARow = 3;

/**
 * Keeps the worker's design in step with the page's and the findings in step with both. One request is under way at a
 * time; what is committed meanwhile goes out as one diff when the answer is in, and an answer that the design has
 * moved past is not shown. A worker that dies, hangs or throws is replaced and given the present design.
 */
export class EngineLink {
  readonly #options: Required<EngineLinkOptions>;
  #client: EngineClient | undefined;
  /** What the worker has, or will have once it has answered. */
  #sent: { design: Design; revision: number } | undefined;
  #findings: readonly Finding[] = [];
  #waiting = false;
  #flushQueued = false;
  /** The engine can find more than it could when it answered last. */
  #asksAgain = false;
  #isPrepared = false;
  #deathsInARow = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #unsubscribe: () => void;

  constructor(options: EngineLinkOptions) {
    this.#options = { timeoutMs: 20_000, ...options };
    this.#unsubscribe = designStore.subscribe((now, before) => {
      if (now.design !== before.design) this.#queueFlush();
    });
    this.#start('starting');
  }

  stop(): void {
    this.#unsubscribe();
    this.#drop();
  }

  /** Starts a worker again after the link has given up. */
  retry(): void {
    if (this.#client) return;
    this.#deathsInARow = 0;
    this.#start('restarting');
  }

  #start(state: EngineState): void {
    findingsStore.setState({ engine: state });
    const client = this.#options.start();
    this.#client = client;
    void client.died.then((reason) => this.#died(client, reason));
    this.#queueFlush();
  }

  // Several commits of one gesture come in one turn of the page; they go out together.
  #queueFlush(): void {
    if (this.#flushQueued) return;
    this.#flushQueued = true;
    queueMicrotask(() => {
      this.#flushQueued = false;
      this.#flush();
    });
  }

  #flush(): void {
    const client = this.#client;
    if (!client || this.#waiting) return;
    const { design, revision } = designStore.getState();
    const request = this.#request(client, design, revision);
    if (!request) return;
    this.#waiting = true;
    this.#timer = setTimeout(() => this.#died(client, 'it did not answer'), this.#options.timeoutMs);
    if (findingsStore.getState().engine === 'ready') findingsStore.setState({ engine: 'checking' });
    request().then(
      (answer) => this.#answered(client, answer),
      (error: unknown) => this.#died(client, error instanceof Error ? error.message : String(error)),
    );
  }

  /** What has to be asked for the present design; nothing when only the picture differs from what the worker has. */
  #request(client: EngineClient, design: Design, revision: number): (() => Promise<Answer>) | undefined {
    const sent = this.#sent;
    if (sent?.design === design && this.#asksAgain) {
      this.#asksAgain = false;
      return () => client.apply(diffDesigns(design, design), sent.revision, sent.revision);
    }
    if (sent?.design === design) return undefined;
    if (sent?.design.id !== design.id) {
      this.#sent = { design, revision };
      return () => client.load(design, revision);
    }
    const diff = diffDesigns(sent.design, design);
    if (!isMeaningful(diff)) {
      this.#sent = { design, revision: sent.revision };
      return this.#asksAgain ? this.#request(client, design, revision) : undefined;
    }
    this.#sent = { design, revision };
    return () => client.apply({ ...diff, layout: {}, waivers: {} }, sent.revision, revision);
  }

  #answered(client: EngineClient, answer: Answer): void {
    if (client !== this.#client) return;
    this.#waiting = false;
    clearTimeout(this.#timer);
    this.#findings = joinSegments(this.#findings, answer.segments);
    this.#flush();
    if (this.#waiting) return;
    receiveFindings(this.#findings, answer.revision);
    findingsStore.setState({ engine: 'ready' });
    if (this.#deathsInARow > 0) this.#tellRecovered();
    this.#deathsInARow = 0;
    void (this.#isPrepared ? this.#ponder(client) : this.#prepare(client));
  }

  /** Lets the engine load what finds more, once, and asks for the design again when it has. */
  async #prepare(client: EngineClient): Promise<void> {
    this.#isPrepared = true;
    try {
      await client.prepare?.();
    } catch {
      // Without it there are the findings of the rules; the next worker tries again.
      return;
    }
    if (client.prepare) this.#askAgain(client);
  }

  /** Lets the engine look longer while nothing else is asked, and asks for the design again when it has found more. */
  async #ponder(client: EngineClient): Promise<void> {
    const hasMore = await client.ponder?.().catch(() => false);
    if (hasMore) this.#askAgain(client);
  }

  #askAgain(client: EngineClient): void {
    if (client !== this.#client) return;
    this.#asksAgain = true;
    this.#queueFlush();
  }

  #tellRecovered(): void {
    const text = 'The checker was restarted and has checked the design again. Nothing is lost.';
    notify({ tone: 'success', text, about: 'engine' });
  }

  #died(client: EngineClient, reason: string): void {
    if (client !== this.#client) return;
    this.#drop();
    this.#deathsInARow++;
    findingsStore.setState(({ restarts }) => ({ restarts: restarts + 1 }));
    if (this.#deathsInARow <= mostDeathsInARow) {
      notify({
        tone: 'info',
        text: `The checker stopped (${reason}) and is being restarted.`,
        about: 'engine',
      });
      this.#start('restarting');
      return;
    }
    findingsStore.setState({ engine: 'failed' });
    notify({
      tone: 'error',
      text: `The checker keeps stopping (${reason}). The design can be edited and saved, but is not checked.`,
      action: { label: 'Start it again', run: () => this.retry() },
      about: 'engine',
    });
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#client?.terminate();
    this.#client = undefined;
    this.#sent = undefined;
    this.#findings = [];
    this.#waiting = false;
    this.#asksAgain = false;
    this.#isPrepared = false;
  }
}
