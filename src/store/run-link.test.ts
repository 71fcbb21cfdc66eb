import { describe, expect, test, vi } from 'vitest';
import { fingerprint } from '#sim/fingerprint.ts';
import { commit, designStore, openDesign } from './design-store.ts';
import { eventAt } from './run-store.ts';
import { focusOn, stageStore } from './stage.ts';
import {
  answered,
  deploy,
  eachWithRun,
  link,
  newWorker,
  plain,
  service,
  serviceNode,
  settle,
  state,
  watch,
  worker,
} from './run-link.test-support.ts';

eachWithRun();

describe('a run', () => {
  test('begins with what the design has running', () => {
    expect(state()).toMatchObject({ phase: 'ready', atMs: 0, failure: undefined, eventCount: 0 });
    expect(state().services).toMatchObject([
      { name: service, desired: 4, running: 4, healthy: 4, pending: 0 },
    ]);
  });

  test('is told beforehand whether deployments can finish', async () => {
    // What proves them is loaded when it is asked for the first time.
    await vi.dynamicImportSettled();
    await settle();
    expect(state().proofs).toMatchObject([{ service, proof: { verdict: 'completes' } }]);
    const limits = { minimumHealthyPercent: 100, maximumPercent: 100 };
    commit('Set', [{ do: 'set', id: serviceNode(), path: ['deploymentConfiguration'], value: limits }]);
    await settle();
    expect(state().proofs).toMatchObject([{ proof: { verdict: 'stuck', reason: { code: 'limits' } } }]);
  });

  test('shows a deployment from its start to its end', async () => {
    expect(await answered(link.intervene({ do: 'deploy', service }))).toBeUndefined();
    await settle();
    expect(state().deployments).toMatchObject([{ service, revision: 2, outcome: 'running' }]);
    expect(state().isSettled).toBe(false);
    link.play();
    await watch(0.7);
    expect(state().services[0]!.running + state().services[0]!.pending).toBeGreaterThan(4);
    await watch(3);
    expect(state().deployments).toMatchObject([{ outcome: 'completed', lowestHealthy: 4 }]);
    expect(state()).toMatchObject({ isSettled: true, isPlaying: true });
    const { atMs, eventCount } = state();
    expect(eventCount).toBe(plain(atMs).eventCount);
    expect(await answered(link.fingerprint())).toBe(fingerprint(plain(state().atMs).simulation.world));
  });

  test('counts with the data that it was given, for as long as the design is the same one', async () => {
    const catalogue = { prices: { 'alb.hour': 9 } };
    link.start({ catalogue });
    link.reset();
    await settle();
    expect(link.spec!.catalogue).toBe(catalogue);
    expect(eventAt(state(), 0)?.words ?? (await link.eventsBetween(0, 1))?.[0]?.words).toBe(
      'This run has figures of its own for alb.hour.',
    );
    openDesign({ ...designStore.getState().design, id: 'another' });
    await settle();
    expect(link.spec!.catalogue).toBeUndefined();
  });

  test('moves as fast as it is told to, and stands still when it is paused', async () => {
    link.setSpeed(10);
    link.play();
    await watch(1.02);
    expect(state().atMs).toBeGreaterThan(9000);
    expect(state().atMs).toBeLessThan(10_500);
    link.pause();
    const { atMs } = state();
    await watch(1);
    expect(state().atMs).toBe(atMs);
  });

  test('gives its events in words, and what a person who does not see it must hear', async () => {
    await deploy();
    link.play();
    await watch(3);
    link.wantEvents(0, state().eventCount);
    await settle();
    const words = plain(state().atMs)
      .events()
      .map((event) => event.words);
    expect(words.map((_, number) => eventAt(state(), number)?.words)).toEqual(words);
    expect(['notable', 'problem']).toContain(eventAt(state(), state().notableEvent!)!.level);
  });
});

describe('interventions', () => {
  test('come after all that was seen, and end the future that was known', async () => {
    await deploy();
    link.step('next');
    link.step('next');
    const { atMs } = state();
    await answered(link.intervene({ do: 'kill-task', service }));
    expect(state().interventions.map((each) => each.do)).toEqual(['deploy', 'kill-task']);
    expect(state().atMs).toBe(atMs + 1);
    link.wantEvents(0, 99);
    await settle();
    const words = plain(state().atMs)
      .events()
      .map((event) => event.words);
    expect(words.map((_, number) => eventAt(state(), number)?.words)).toEqual(words);
  });

  test('that were done later than the playhead are undone by doing something else', async () => {
    await deploy();
    link.play();
    await watch(1);
    link.pause();
    await answered(link.intervene({ do: 'kill-task', service }));
    while (state().atMs > 0) link.step('previous');
    await answered(link.intervene({ do: 'set-desired-count', service, desiredCount: 6 }));
    expect(state().interventions.map((each) => each.do)).toEqual(['deploy', 'set-desired-count']);
  });

  test('that cannot be done change nothing and say why', async () => {
    await deploy();
    const { interventions } = state();
    const why = await answered(link.intervene({ do: 'deploy', service: 'nobody' }));
    expect(why).toMatch(/no service nobody/);
    expect(state().interventions).toBe(interventions);
    link.play();
    await watch(3);
    expect(state().deployments).toMatchObject([{ outcome: 'completed' }]);
  });
});

describe('a worker that is lost', () => {
  test('is replaced by one that runs the same up to the playhead', async () => {
    await deploy();
    link.play();
    await watch(0.7);
    const { atMs, services } = state();
    worker.isSilent = true;
    const unanswered = link.answer((runs) => runs.explain(0)).catch((error: Error) => error.message);
    worker.die('killed');
    await settle();
    expect(state()).toMatchObject({ phase: 'restarting', atMs, services });
    expect(await unanswered).toBe('The rehearsal has stopped.');
    newWorker();
    await settle();
    expect(state()).toMatchObject({ phase: 'ready', isPlaying: true });
    expect(state().atMs).toBeGreaterThanOrEqual(atMs);
    expect(state().eventCount).toBe(plain(state().atMs).eventCount);
    await watch(3);
    expect(state().deployments).toMatchObject([{ outcome: 'completed' }]);
  });

  test('takes along with it neither what is selected nor where one is about to go', async () => {
    await deploy();
    link.step('next');
    await settle();
    const { focus } = stageStore.getState();
    expect(focus).toMatchObject({ what: 'event' });
    worker.die('killed');
    await settle();
    link.seekTo(30_000);
    expect(link.step('next')).toBe(true);
    newWorker();
    await settle();
    const after = plain(600_000)
      .events()
      .find(({ atMs }) => atMs > 30_000);
    expect(state().atMs).toBe(after!.atMs);

    link.seekTo(0);
    focusOn(focus);
    worker.die('killed');
    await settle();
    newWorker();
    await settle();
    expect(state().phase).toBe('ready');
    expect(stageStore.getState().focus).toEqual(focus);
  });

  test('is noticed when it does not answer', async () => {
    worker.isSilent = true;
    const gaveUp = vi.fn<(reason: string) => void>();
    void worker.died.then(gaveUp);
    void link.intervene({ do: 'deploy', service });
    await vi.advanceTimersByTimeAsync(5000);
    expect(gaveUp).toHaveBeenCalledWith('it did not answer');
  });

  test('again and again is not asked any more, until the person does', async () => {
    for (let i = 0; i < 3; i++) {
      worker.die('killed');
      await vi.advanceTimersByTimeAsync(0);
      worker.isSilent = true;
      newWorker().isSilent = true;
    }
    expect(state()).toMatchObject({ phase: 'failed', failure: 'It kept stopping.' });
    newWorker();
    await settle();
    expect(state().phase).toBe('failed');
    link.reset();
    await settle();
    expect(state().phase).toBe('ready');
  });
});
