import type { JobRequest, RunOutcome } from './pool-outcome.ts';

/** One worker, seen from the pool: it does one job at a time. */
export interface PoolWorker {
  run(request: JobRequest, tell?: (atMs: number) => void): Promise<RunOutcome>;
  /** The job that it is at is not wanted any more; its promise rejects soon. */
  cancel(): void;
  /** Resolves, with the reason, when the worker is gone. */
  readonly died: Promise<string>;
  terminate(): void;
}

export interface JobOptions {
  /** When it is aborted the job is dropped, and its promise rejects. */
  readonly signal?: AbortSignal;
  /** Hears now and then how far into the run it has come. */
  readonly onProgress?: (atMs: number) => void;
}

interface Job {
  readonly request: JobRequest;
  readonly options: JobOptions;
  readonly resolve: (outcome: RunOutcome) => void;
  readonly reject: (error: Error) => void;
  losses: number;
}

/** A job whose worker was lost is done once more; one that loses the next worker, too, is at fault. */
const mostLosses = 1;
/** Workers that nobody needs for so long give their memory back. */
const idleMs = 30_000;

/**
 * Does many runs on a few workers, which are started when they are needed. Jobs are done in the order in which they
 * come.
 */
export class Pool {
  readonly #start: () => PoolWorker;
  readonly #size: number;
  readonly #waiting: Job[] = [];
  readonly #idle = new Set<PoolWorker>();
  readonly #busy = new Map<PoolWorker, Job>();
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(start: () => PoolWorker, size: number) {
    this.#start = start;
    this.#size = Math.max(1, Math.floor(size));
  }

  /** How many workers there are. */
  get workers(): number {
    return this.#idle.size + this.#busy.size;
  }

  /** Does one job. Rejects with an error whose message is for people. */
  run(request: JobRequest, options: JobOptions = {}): Promise<RunOutcome> {
    return new Promise((resolve, reject) => {
      if (options.signal?.aborted) return reject(new JobDropped());
      const job: Job = { request, options, resolve, reject, losses: 0 };
      options.signal?.addEventListener('abort', () => this.#drop(job), { once: true });
      this.#waiting.push(job);
      this.#serve();
    });
  }

  #serve(): void {
    clearTimeout(this.#rest);
    while (this.#waiting.length > 0) {
      const worker = this.#idle.values().next().value ?? this.#another();
      if (!worker) break;
      void this.#give(worker, this.#waiting.shift()!);
    }
    if (this.#busy.size === 0) this.#rest = setTimeout(() => this.#retire(), idleMs);
  }

  #another(): PoolWorker | undefined {
    if (this.workers >= this.#size) return undefined;
    const worker = this.#start();
    this.#idle.add(worker);
    void worker.died.then(() => this.#lost(worker));
    return worker;
  }

  async #give(worker: PoolWorker, job: Job): Promise<void> {
    this.#idle.delete(worker);
    this.#busy.set(worker, job);
    let end: () => void;
    try {
      const outcome = await worker.run(job.request, job.options.onProgress);
      end = () => job.resolve(outcome);
    } catch (error) {
      end = () => job.reject(error instanceof Error ? error : new Error(String(error)));
    }
    if (this.#busy.get(worker) !== job) return;
    end();
    this.#free(worker);
  }

  #free(worker: PoolWorker): void {
    this.#busy.delete(worker);
    this.#idle.add(worker);
    this.#serve();
  }

  #lost(worker: PoolWorker): void {
    const job = this.#busy.get(worker);
    this.#idle.delete(worker);
    this.#busy.delete(worker);
    worker.terminate();
    if (job && !job.options.signal?.aborted) {
      job.losses++;
      if (job.losses > mostLosses)
        job.reject(new Error('The run stopped twice before its end. Try it again.'));
      else this.#waiting.unshift(job);
    }
    this.#serve();
  }

  // A worker that is at it goes on until it hears of it, and is given nothing else meanwhile.
  #drop(job: Job): void {
    job.reject(new JobDropped());
    const place = this.#waiting.indexOf(job);
    if (place !== -1) this.#waiting.splice(place, 1);
    for (const [worker, at] of this.#busy) if (at === job) worker.cancel();
  }

  #retire(): void {
    for (const worker of this.#idle) {
      this.#idle.delete(worker);
      worker.terminate();
    }
  }
}

/** The job was taken back by whoever gave it. */
export class JobDropped extends Error {
  constructor() {
    super('The run is not wanted any more.');
  }
}
