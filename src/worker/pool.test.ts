import { expect, test, vi } from 'vitest';
import { emptyDesign } from '#model/design.ts';
import { JobDropped, Pool, type PoolWorker } from './pool.ts';
import type { JobRequest, RunOutcome } from './pool-outcome.ts';

/** A worker whose jobs end when the test says so. */
class PlayedPoolWorker implements PoolWorker {
  die!: (reason: string) => void;
  readonly died = new Promise<string>((resolve) => (this.die = resolve));
  finish!: () => void;
  fail!: (error: Error) => void;
  seeds: number[] = [];
  isTerminated = false;

  run({ spec }: JobRequest): Promise<RunOutcome> {
    this.seeds.push(spec.seed);
    return new Promise((resolve, reject) => {
      this.finish = () => resolve({ seed: spec.seed } as RunOutcome);
      this.fail = reject;
    });
  }

  cancel(): void {
    this.fail(new Error('cancelled'));
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

function poolOf(size: number) {
  const workers: PlayedPoolWorker[] = [];
  const pool = new Pool(() => {
    workers.push(new PlayedPoolWorker());
    return workers.at(-1)!;
  }, size);
  return { pool, workers };
}

const job = (seed: number): JobRequest => ({
  spec: { design: emptyDesign('d'), seed, interventions: [] },
  wants: 'outcome',
});
const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

test('workers are started when they are needed, and no more than there may be', async () => {
  const { pool, workers } = poolOf(2);
  expect(workers).toHaveLength(0);
  const answers = [1, 2, 3].map((seed) => pool.run(job(seed)));
  expect(workers.map(({ seeds }) => seeds)).toEqual([[1], [2]]);
  workers[1]!.finish();
  await turn();
  expect(workers.map(({ seeds }) => seeds)).toEqual([[1], [2, 3]]);
  workers[1]!.finish();
  workers[0]!.finish();
  expect((await Promise.all(answers)).map(({ seed }) => seed)).toEqual([1, 2, 3]);
});

test('there is always one worker', () => {
  const { pool, workers } = poolOf(0);
  void pool.run(job(1));
  expect(workers).toHaveLength(1);
});

test('a worker that is lost is replaced and its job done once more', async () => {
  const { pool, workers } = poolOf(1);
  const [first, second] = [pool.run(job(1)), pool.run(job(2))];
  workers[0]!.die('killed');
  await turn();
  expect(workers[0]!.isTerminated).toBe(true);
  expect(workers[1]!.seeds).toEqual([1]);
  workers[1]!.finish();
  await turn();
  workers[1]!.finish();
  expect((await first).seed).toBe(1);
  expect((await second).seed).toBe(2);
});

test('a job that loses two workers is given up, and the others go on', async () => {
  const { pool, workers } = poolOf(1);
  const [bad, good] = [pool.run(job(1)), pool.run(job(2))];
  const refusal = bad.catch(String);
  workers[0]!.die('killed');
  await turn();
  workers[1]!.die('killed');
  expect(await refusal).toContain('stopped twice');
  await turn();
  expect(workers[2]!.seeds).toEqual([2]);
  workers[2]!.finish();
  expect((await good).seed).toBe(2);
});

test('a job that is dropped rejects at once, and its worker goes on with the next', async () => {
  const { pool, workers } = poolOf(1);
  const wanted = new AbortController();
  const running = pool.run(job(1), { signal: wanted.signal });
  const waiting = pool.run(job(2), { signal: wanted.signal });
  const other = pool.run(job(3));
  const refusals = Promise.allSettled([running, waiting]);
  wanted.abort();
  for (const refusal of await refusals)
    expect(refusal).toMatchObject({ status: 'rejected', reason: expect.any(JobDropped) });
  await turn();
  expect(workers[0]!.seeds).toEqual([1, 3]);
  workers[0]!.finish();
  expect((await other).seed).toBe(3);
  await expect(pool.run(job(4), { signal: wanted.signal })).rejects.toBeInstanceOf(JobDropped);
});

test('what a job refuses is told, and the worker is kept', async () => {
  const { pool, workers } = poolOf(1);
  const bad = pool.run(job(1));
  const refusal = bad.catch(String);
  workers[0]!.fail(new Error('there is no zone d'));
  expect(await refusal).toContain('there is no zone d');
  void pool.run(job(2));
  await turn();
  expect(workers).toHaveLength(1);
  expect(workers[0]!.seeds).toEqual([1, 2]);
});

test('workers that nobody needs give their memory back', async () => {
  vi.useFakeTimers();
  try {
    const { pool, workers } = poolOf(1);
    const answer = pool.run(job(1));
    workers[0]!.finish();
    await answer;
    await vi.advanceTimersByTimeAsync(31_000);
    expect(workers[0]!.isTerminated).toBe(true);
    expect(pool.workers).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
