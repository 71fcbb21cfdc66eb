import { beforeEach, expect, test } from 'vitest';
import { emptyDesign } from '#model/design.ts';
import { JobDropped, type JobOptions } from '#worker/pool.ts';
import type { JobRequest, RunOutcome } from '#worker/pool-outcome.ts';
import { Chances, chancesStore } from './chances.ts';

const spec = { design: emptyDesign('d'), seed: 5, interventions: [] };
const outcome = (seed: number): RunOutcome => ({
  seed,
  endMs: 1000,
  endedBy: 'settled',
  fingerprint: String(seed),
  deployments: [],
  workloads: [],
});

/** A pool that answers when it is told to. */
class PlayedPool {
  readonly waiting = new Map<number, { finish: () => void; fail: (error: Error) => void }>();

  run = ({ spec: { seed } }: JobRequest, { signal }: JobOptions): Promise<RunOutcome> =>
    new Promise((resolve, reject) => {
      this.waiting.set(seed, { finish: () => resolve(outcome(seed)), fail: reject });
      signal?.addEventListener('abort', () => reject(new JobDropped()));
    });
}

let pool: PlayedPool;
let nowMs = 0;
let chances: Chances;
const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

beforeEach(() => {
  pool = new PlayedPool();
  nowMs = 0;
  chances = new Chances(pool.run, () => nowMs);
  chances.clear();
});

test('begins with the seed of the run, and puts them in order', async () => {
  const all = chances.start(spec, 3);
  expect([...pool.waiting.keys()]).toEqual([5, 6, 7]);
  for (const seed of [7, 5, 6]) pool.waiting.get(seed)!.finish();
  await all;
  const { status, seeds } = chancesStore.getState();
  expect(status).toBe('done');
  expect(seeds.map(({ seed }) => seed)).toEqual([5, 6, 7]);
});

test('tells how far it is, and how long it may still take', async () => {
  void chances.start(spec, 4);
  nowMs = 1000;
  pool.waiting.get(6)!.finish();
  await turn();
  expect(chancesStore.getState()).toMatchObject({ status: 'running', total: 4, leftMs: 3000 });
  expect(chancesStore.getState().seeds).toHaveLength(1);
});

test('when it is cancelled, what has come in stays', async () => {
  const all = chances.start(spec, 3);
  pool.waiting.get(6)!.finish();
  await turn();
  chances.cancel();
  await all;
  const { status, seeds } = chancesStore.getState();
  expect(status).toBe('cancelled');
  expect(seeds.map(({ seed }) => seed)).toEqual([6]);
});

test('what cannot be run says why, and the rest is not waited for', async () => {
  const all = chances.start(spec, 3);
  pool.waiting.get(5)!.fail(new Error('There is no service api.'));
  await all;
  expect(chancesStore.getState()).toMatchObject({ status: 'failed', failure: 'There is no service api.' });
});

test('another start takes the place of the one before', async () => {
  const first = chances.start(spec, 2);
  const second = chances.start({ ...spec, seed: 20 }, 1);
  pool.waiting.get(20)!.finish();
  await Promise.all([first, second]);
  expect(chancesStore.getState()).toMatchObject({ status: 'done', total: 1 });
  expect(chancesStore.getState().seeds.map(({ seed }) => seed)).toEqual([20]);
});

test('after the largest seed there is comes the smallest', async () => {
  const all = chances.start({ ...spec, seed: 999_999_999 }, 2);
  expect([...pool.waiting.keys()]).toEqual([999_999_999, 0]);
  for (const { finish } of pool.waiting.values()) finish();
  await all;
});
