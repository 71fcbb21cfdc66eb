import { describe, expect, test, vi } from 'vitest';
import { commit, designStore, openDesign, undo } from './design-store.ts';
import { noticesStore } from './notices.ts';
import {
  deploy,
  eachWithRun,
  link,
  plain,
  serviceNode,
  settle,
  state,
  watch,
} from './run-link.test-support.ts';

eachWithRun();

describe('a design that changes', () => {
  const lastNotice = () => noticesStore.getState().notices.at(-1)!;
  const set = (desiredCount: number) =>
    commit('Set', [{ do: 'set', id: serviceNode(), path: ['desiredCount'], value: desiredCount }]);

  test('before anything was done is rehearsed as it is now', async () => {
    set(7);
    await settle();
    expect(state()).toMatchObject({ isStale: false, services: [{ desired: 7, running: 7 }] });
  });

  test('in the midst of a run is taken into it at the playhead, and that is told', async () => {
    await deploy();
    link.play();
    await watch(0.5);
    link.pause();
    const { atMs } = state();
    set(7);
    expect(state()).toMatchObject({ isStale: true, services: [{ desired: 4 }] });
    await vi.advanceTimersByTimeAsync(1000);
    expect(state()).toMatchObject({ isStale: false, services: [{ desired: 7 }] });
    expect(state().interventions).toMatchObject([
      { do: 'deploy' },
      { do: 'set-desired-count', desiredCount: 7, atMs },
    ]);
    expect(lastNotice().text).toMatch(
      /^The edit was done to the rehearsal at the playhead\. The desired count of api/,
    );
    lastNotice().action!.run();
    await settle();
    expect(state()).toMatchObject({ atMs, interventions: [{ do: 'deploy' }], services: [{ desired: 7 }] });
    expect(state().eventCount).toBe(plain(atMs).eventCount);
  });

  test('is taken in edit by edit', async () => {
    await deploy();
    link.step('next');
    set(7);
    await vi.advanceTimersByTimeAsync(1000);
    undo();
    await vi.advanceTimersByTimeAsync(1000);
    expect(state().interventions.map(({ desiredCount }) => desiredCount)).toEqual([undefined, 7, 4]);
  });

  test('that cannot be taken in has the run start over with the same script, up to the same moment', async () => {
    await deploy();
    link.play();
    await watch(0.5);
    link.pause();
    const { atMs, interventions } = state();
    const [users] = Object.entries(designStore.getState().design.nodes).find(
      ([, { kind }]) => kind === 'users',
    )!;
    commit('Remove', [{ do: 'remove', ids: [users] }]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(state()).toMatchObject({ isStale: false, atMs, interventions });
    expect(lastNotice().text).toMatch(
      /^The rehearsal was run again .* with the same script, up to the same moment\. ./,
    );
  });

  test('and is changed back is left alone', async () => {
    await deploy();
    link.step('next');
    const { about } = state();
    set(7);
    undo();
    await vi.advanceTimersByTimeAsync(1000);
    expect(state().isStale).toBe(false);
    expect(state().about).toBe(about);
  });

  test('in what a run does not have is told to make no difference', async () => {
    await deploy();
    link.step('next');
    const { about, interventions } = state();
    commit('Note', [{ do: 'add-node', id: 'note', node: { kind: 'note', props: { text: 'mind this' } } }]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(lastNotice().text).toBe('The edit makes no difference to the rehearsal.');
    expect(state()).toMatchObject({ isStale: false, about, interventions });
  });

  test('so that its script cannot be done any more says why, and may be rehearsed without it', async () => {
    await deploy();
    commit('Rename', [{ do: 'set', id: serviceNode(), path: ['serviceName'], value: 'other' }]);
    await vi.advanceTimersByTimeAsync(1000);
    const failure = expect.stringMatching(/^Step 1: There is no service api/);
    expect(state()).toMatchObject({ phase: 'failed', failure });
    // Nothing of the run before stands on the stage any more.
    expect(state().about).toBeUndefined();
    expect(noticesStore.getState().notices.filter(({ about }) => about === 'run-design')).toEqual([]);
    await link.setInterventions([]);
    await settle();
    expect(state()).toMatchObject({ phase: 'ready', interventions: [], services: [{ name: 'other' }] });
  });

  test('and is changed back when it could not be rehearsed comes back to the same moment', async () => {
    await deploy();
    link.play();
    await watch(0.5);
    link.pause();
    const { atMs, interventions } = state();
    commit('Remove', [{ do: 'remove', ids: [serviceNode()] }]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(state().phase).toBe('failed');
    undo();
    await vi.advanceTimersByTimeAsync(1000);
    expect(atMs).toBeGreaterThan(0);
    expect(state()).toMatchObject({ phase: 'ready', atMs, interventions });
    expect(lastNotice().text).toMatch(/^The rehearsal was run again .* up to the same moment\.$/);
  });

  test('for another one is rehearsed from the start', async () => {
    await deploy();
    link.step('next');
    openDesign({ ...designStore.getState().design, id: 'another' });
    await settle();
    expect(state()).toMatchObject({ phase: 'ready', atMs: 0, eventCount: 0, interventions: [] });
  });

  test('while nobody looks is rehearsed when somebody does', async () => {
    link.close();
    set(7);
    await settle();
    expect(state().phase).toBe('none');
    link.open();
    await settle();
    expect(state()).toMatchObject({ phase: 'ready', services: [{ desired: 7 }] });
  });
});
