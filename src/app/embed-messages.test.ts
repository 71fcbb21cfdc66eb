import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runStore, type RunState, type SimEvent } from '#store/run-store.ts';
import { EmbedTeller, readOrder } from './embed-messages.ts';

const base: RunState = { ...runStore.getState(), phase: 'ready' };
const event: SimEvent = {
  number: 0,
  atMs: 5,
  reason: 'deployment.started',
  level: 'notable',
  words: 'It began.',
  docs: 'https://docs.aws.amazon.com/',
  explained: false,
};
const types = (teller: EmbedTeller, state: Partial<RunState>): string[] =>
  teller.next({ ...base, ...state }).map(({ type }) => type);

describe('what the page around it is told', () => {
  test('ready, once, when it is known how long it takes, or that it takes long', () => {
    const teller = new EmbedTeller('Shop');
    expect(types(teller, { phase: 'loading', settledAtMs: 9 })).toEqual([]);
    expect(types(teller, { knownMs: 1000 })).toEqual([]);
    expect(teller.next({ ...base, settledAtMs: 90_000 })[0]).toEqual({
      source: 'stagewright',
      version: 1,
      type: 'ready',
      title: 'Shop',
      durationMs: 90_000,
    });
    expect(types(teller, { settledAtMs: 90_000 })).toEqual([]);
    expect(new EmbedTeller('Shop').next({ ...base, knownMs: 600_000 })[0]).toMatchObject({
      durationMs: null,
    });
  });

  test('steps with the latest event, when its words are there', () => {
    const teller = new EmbedTeller('Shop');
    const ready = { settledAtMs: 90 };
    expect(teller.next({ ...base, ...ready })[1]).toMatchObject({ type: 'step', atMs: 0, event: null });
    expect(types(teller, { ...ready, atMs: 5, eventCount: 1 })).toEqual([]);
    const [step] = teller.next({ ...base, ...ready, atMs: 5, eventCount: 1, pages: new Map([[0, [event]]]) });
    expect(step).toEqual({
      source: 'stagewright',
      version: 1,
      type: 'step',
      atMs: 5,
      event: { number: 0, atMs: 5, reason: 'deployment.started', level: 'notable', words: 'It began.' },
    });
  });

  test('a score when nothing more is to come, and again when one has gone back and come again', () => {
    const teller = new EmbedTeller('Shop');
    const ended = { settledAtMs: 90, isSettled: true, atMs: 90 };
    const deployment = { outcome: 'completed' } as RunState['deployments'][number];
    const running = { ...deployment, outcome: 'running' as const };
    expect(types(teller, { ...ended, deployments: [running] })).toEqual(['ready', 'step']);
    expect(types(teller, { ...ended, deployments: [deployment] })).toEqual(['score']);
    expect(types(teller, { ...ended, deployments: [deployment] })).toEqual([]);
    expect(types(teller, { ...ended, isSettled: false, atMs: 3 })).toEqual(['step']);
    expect(types(teller, { ...ended, deployments: [deployment] })).toEqual(['step', 'score']);
  });
});

describe('what it does for the page around it', () => {
  test('play, pause and seek', () => {
    expect(readOrder({ target: 'stagewright', type: 'play' })).toEqual({ type: 'play' });
    expect(readOrder({ target: 'stagewright', type: 'pause', atMs: 7 })).toEqual({ type: 'pause' });
    expect(readOrder({ target: 'stagewright', type: 'seek', atMs: 7.9 })).toEqual({ type: 'seek', atMs: 7 });
  });

  test.each([
    undefined,
    null,
    'play',
    { type: 'play' },
    { target: 'stagewright', type: 'intervene' },
    { target: 'stagewright', type: 'seek' },
    { target: 'stagewright', type: 'seek', atMs: -1 },
    { target: 'stagewright', type: 'seek', atMs: Number.NaN },
    { target: 'stagewright', type: 'seek', atMs: '7' },
  ])('nothing for %j', (data) => {
    expect(readOrder(data)).toBeUndefined();
  });

  test('no message is too odd to be read', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readOrder(data)).toBeUndefined();
      }),
    );
  });
});
