import { beforeEach, describe, expect, test } from 'vitest';
import { design } from '#model/build.ts';
import type { RunSpec } from '#model/run.ts';
import { fargateService } from '#sim/boot/example-designs.ts';
import { JobDropped } from '#worker/pool.ts';
import { runJob } from '#worker/pool-job.ts';
import { compareStore, type ComparedRun } from './compare-store.ts';
import { ComparedRuns, titleOf } from './compared-runs.ts';

const drawn = fargateService({ desiredCount: 2, behind: 'application', requestsPerSecond: 10 });
const deploy = { atMs: 0, do: 'deploy', service: 'api' };

/** A page whose live run is a variable, and whose pool answers a turn later. */
class PlayedPage {
  spec: RunSpec = { design: drawn, seed: 1, interventions: [deploy] };
  asked: RunSpec[] = [];
  pending = 0;
  /** The worker is lost, for as long as this is set. */
  isLost = false;
  /** Nothing else may go on stage. */
  isLocked = false;
  dropped = 0;
  readonly runs = new ComparedRuns({
    liveSpec: () => this.spec,
    goLive: (spec) => {
      if (this.isLocked) return false;
      this.spec = spec;
      return true;
    },
    run: (request, { signal, onProgress }) =>
      new Promise((resolve, reject) => {
        this.asked.push(request.spec);
        this.pending++;
        signal?.addEventListener('abort', () => {
          this.dropped++;
          reject(new JobDropped());
        });
        setTimeout(() => {
          this.pending--;
          onProgress?.(1000);
          try {
            if (this.isLost) throw new Error('The run stopped twice before its end.');
            resolve(runJob(request));
          } catch (error) {
            reject(error as Error);
          }
        }, 0);
      }),
  });
}

const all = (): readonly ComparedRun[] => compareStore.getState().runs;
const letters = (): string =>
  all()
    .map(({ letter, isLive }) => (isLive ? `(${letter})` : letter))
    .join('');
const aTurn = (): Promise<void> => new Promise((done) => setTimeout(done));
/** All that was asked for has been answered. */
async function worked(): Promise<void> {
  do await aTurn();
  while (page.pending > 0);
  await aTurn();
}

let page: PlayedPage;

beforeEach(() => {
  compareStore.setState({ runs: [] });
  page = new PlayedPage();
});

describe('runs that are compared', () => {
  test('a branch keeps the run on stage as it is, and the next one goes on', () => {
    expect(page.runs.branch()).toBeUndefined();
    expect(letters()).toBe('A(B)');
    page.spec = { ...page.spec, interventions: [deploy, { atMs: 5000, do: 'lose-zone', zone: 'a' }] };
    page.runs.follow();
    expect(all().map(({ spec }) => spec.interventions.length)).toEqual([1, 2]);
  });

  test('three are kept beside the live one, and a fourth is refused', () => {
    for (let i = 0; i < 3; i++) expect(page.runs.branch()).toBeUndefined();
    expect(letters()).toBe('ABC(D)');
    expect(page.runs.branch()).toContain('Remove one of them first');
    expect(page.runs.duplicate((spec) => spec)).toContain('Remove one of them first');
    expect(all().filter(({ isShown }) => isShown)).toHaveLength(3);
    expect(all().at(-1)!.isShown).toBe(true);
    page.runs.remove(all()[1]!.id);
    expect(letters()).toBe('AC(D)');
    expect(page.runs.branch()).toBeUndefined();
    expect(letters()).toBe('ACD(E)');
  });

  test('the live one cannot be removed', () => {
    page.runs.follow();
    page.runs.remove(all()[0]!.id);
    expect(letters()).toBe('(A)');
  });

  test('a duplicate has one thing changed, and the live one stays on stage', () => {
    page.runs.duplicate((spec) => ({ ...spec, seed: 7 }));
    expect(letters()).toBe('(A)B');
    expect(all()[1]!.spec).toEqual({ ...page.spec, seed: 7 });
    expect(page.spec.seed).toBe(1);
  });

  test('what is put on stage changes places with what was there, and nothing is lost', () => {
    page.runs.duplicate((spec) => ({ ...spec, seed: 7 }));
    page.runs.makeLive(all()[1]!.id);
    expect(letters()).toBe('A(B)');
    expect(page.spec.seed).toBe(7);
    expect(all()[0]!.spec.seed).toBe(1);
    page.runs.makeLive(all()[0]!.id);
    expect(letters()).toBe('(A)B');
    expect(page.spec.seed).toBe(1);
  });

  test('what may not go on stage stays beside it, as it is', () => {
    page.runs.duplicate((spec) => ({ ...spec, seed: 7 }));
    page.isLocked = true;
    page.runs.makeLive(all()[1]!.id);
    page.runs.follow();
    expect(letters()).toBe('(A)B');
    expect(all().map(({ spec }) => spec.seed)).toEqual([1, 7]);
  });

  test('names are given and taken back', () => {
    page.runs.follow();
    page.runs.rename(all()[0]!.id, '  as drawn ');
    expect(titleOf(all()[0]!)).toBe('A · as drawn');
    page.runs.rename(all()[0]!.id, '');
    expect(titleOf(all()[0]!)).toBe('Run A');
  });

  test('when more would be shown than fit, the longest shown one makes room', () => {
    for (let i = 0; i < 3; i++) page.runs.branch();
    page.runs.show(all()[0]!.id, true);
    expect(all().map(({ isShown }) => isShown)).toEqual([true, false, true, true]);
  });

  test('another design begins anew', () => {
    page.runs.branch();
    page.spec = { ...page.spec, design: { ...drawn, id: 'another' } };
    page.runs.follow();
    expect(letters()).toBe('(A)');
  });
});

describe('what came of them', () => {
  test('is worked out when somebody looks, once', async () => {
    page.runs.branch();
    await worked();
    expect(page.asked).toHaveLength(0);
    const stop = page.runs.watch();
    await worked();
    expect(page.asked).toHaveLength(2);
    expect(all().map(({ outcome }) => outcome?.endedBy)).toEqual(['settled', 'settled']);
    expect(all()[0]!.picture!.statesAt(0)).toBeInstanceOf(Uint16Array);
    expect(all()[0]!.workedMs).toBe(1000);
    page.runs.rename(all()[0]!.id, 'x');
    await worked();
    expect(page.asked).toHaveLength(2);
    stop();
  });

  test('is worked out again when the live run becomes another one, and what was under way is dropped', async () => {
    const stop = page.runs.watch();
    page.spec = { ...page.spec, seed: 2 };
    page.runs.follow();
    await worked();
    expect(page.dropped).toBe(1);
    expect(all()[0]!.outcome?.seed).toBe(2);
    const { outcome } = all()[0]!;
    page.spec = { ...page.spec };
    page.runs.follow();
    expect(all()[0]!.outcome).toBe(outcome);
    stop();
  });

  test('is not worked out any more when nobody looks', () => {
    page.runs.watch()();
    expect(page.dropped).toBe(1);
  });

  test('that failed is worked out again when one asks for it, and only then', async () => {
    page.isLost = true;
    const stop = page.runs.watch();
    await worked();
    expect(all()[0]!.failure).toContain('stopped twice');
    page.isLost = false;
    page.runs.rename(all()[0]!.id, 'x');
    await worked();
    expect(page.asked).toHaveLength(1);
    page.runs.workOutAgain(all()[0]!.id);
    await worked();
    expect(all()[0]!.failure).toBeUndefined();
    expect(all()[0]!.outcome?.endedBy).toBe('settled');
    page.runs.workOutAgain(all()[0]!.id);
    await worked();
    expect(page.asked).toHaveLength(2);
    stop();
  });

  test('that cannot be done says why', async () => {
    page.spec = { design: design(() => undefined), seed: 1, interventions: [deploy] };
    const stop = page.runs.watch();
    await worked();
    expect(all()[0]!.failure).toContain('api');
    stop();
  });
});
