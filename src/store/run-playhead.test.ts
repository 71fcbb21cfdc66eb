import { expect, test } from 'vitest';
import { setPreferences } from './preferences.ts';
import { RunPlayhead } from './run-playhead.ts';
import type { RunTimeline } from './run-timeline.ts';
import {
  deploy,
  eachWithRun,
  link,
  plain,
  selected,
  service,
  settle,
  state,
  watch,
} from './run-link.test-support.ts';

eachWithRun();

test('is stepped through event by event, which it selects, and back', async () => {
  await deploy();
  const seen: [number, number][] = [];
  while (link.step('next')) seen.push([selected()!, state().atMs]);
  const events = plain(state().atMs + 1000).events();
  expect(seen).toEqual(events.map(({ number, atMs }) => [number, atMs]));
  expect(link.step('previous')).toBe(true);
  expect([selected(), state().atMs]).toEqual(seen.at(-2));
  const healthy = [...plain(state().atMs).simulation.world.tasks.healthy].filter((each) => each === 1).length;
  expect(state().services[0]!.healthy).toBe(healthy);
  for (let i = 0; i < seen.length; i++) link.step('previous');
  expect(state().atMs).toBe(0);
  expect(selected()).toBeUndefined();
  expect(link.step('previous')).toBe(false);
});

test('steps that are taken before there is a run are taken as soon as there is one', async () => {
  await deploy();
  const script = state().interventions;
  link.start({ interventions: script });
  expect(state().phase).toBe('loading');
  expect(link.step('next')).toBe(true);
  expect(link.step('next')).toBe(true);
  expect(link.step('next')).toBe(true);
  await settle();
  const [, , third] = plain(1000).events();
  expect([selected(), state().atMs]).toEqual([2, third!.atMs]);
  expect(state().isWaiting).toBe(false);
});

test('a step right after something was done to the run leads to it', async () => {
  const done = link.intervene({ do: 'deploy', service });
  link.step('next', 'decision');
  await settle();
  expect(await done).toBeUndefined();
  expect(selected()).toBeDefined();
});

test('a run that is played before it is there plays as soon as it is', async () => {
  await deploy();
  link.start({ interventions: state().interventions });
  link.play();
  expect(state()).toMatchObject({ phase: 'loading', isPlaying: true });
  await watch(1);
  expect(state().isPlaying).toBe(true);
  expect(state().atMs).toBeGreaterThan(10_000);
});

test('steps in the other direction do not wait for those that lead nowhere yet', async () => {
  link.start({ interventions: [{ atMs: 5_000_000, do: 'deploy', service }] });
  await settle();
  link.seekTo(1000);
  link.step('next');
  link.step('next');
  expect(state().isWaiting).toBe(true);
  link.step('previous');
  expect(state()).toMatchObject({ isWaiting: false, atMs: 0 });
});

test('is stepped through moment by moment', async () => {
  await deploy();
  const seen: number[] = [];
  while (link.step('next', 'moment')) seen.push(state().atMs);
  const moments = new Set(
    plain(state().atMs + 1000)
      .events()
      .map(({ atMs }) => atMs),
  );
  expect(seen).toEqual([...moments]);
  link.step('previous', 'moment');
  expect(state().atMs).toBe(seen.at(-2));
});

test('waits with a step for what is not known yet', async () => {
  const atMs = 5_000_000;
  link.start({ interventions: [{ atMs, do: 'deploy', service }] });
  await settle();
  expect(link.timeline.knownMs).toBeLessThan(atMs);
  expect(link.step('next')).toBe(true);
  expect(state()).toMatchObject({ isWaiting: true, atMs: 0 });
  await settle();
  expect(state()).toMatchObject({ isWaiting: false, atMs, eventCount: plain(atMs).eventCount });
  expect(selected()).toBe(0);
});

test('pauses at the first event of each kind, when that is wanted', async () => {
  setPreferences({ autoPause: true });
  await deploy();
  const reasons: string[] = [];
  const events = plain(600_000).events();
  for (let i = 0; i < 100; i++) {
    link.play();
    await watch(6);
    if (state().haltedBy === undefined) break;
    const event = events[state().haltedBy!]!;
    expect(state()).toMatchObject({ isPlaying: false, atMs: event.atMs });
    expect(selected()).toBe(event.number);
    reasons.push(event.reason);
  }
  setPreferences({ autoPause: false });
  const kinds = new Set(
    events.filter((each) => each.level !== 'detail' || each.explained).map((each) => each.reason),
  );
  expect(reasons).toEqual([...kinds]);
  expect(reasons.length).toBeGreaterThan(4);
});

test('plays until nothing more is to come, and pauses there', async () => {
  await deploy();
  link.play('end');
  await watch(8);
  expect(state()).toMatchObject({
    isPlaying: false,
    isSettled: true,
    deployments: [{ outcome: 'completed' }],
  });
  expect(state().atMs).toBe(state().settledAtMs);
});

test('a moment after the end waits for all of the last moment', () => {
  const timeline = {
    atMs: 0,
    knownMs: 379_999,
    settledAtMs: 380_000,
    moveTo: (atMs: number): void => void (timeline.atMs = atMs),
    publish: (): void => undefined,
  };
  const nothing = (): void => undefined;
  const course = { isReady: () => true, isTurning: () => false, goAhead: nothing, shown: nothing };
  const playhead = new RunPlayhead(
    { timeline: timeline as unknown as RunTimeline, ...course },
    { request: () => 0, cancel: nothing },
  );
  playhead.halt(7_200_000);
  playhead.arrived(false);
  expect(timeline.atMs).toBe(0);
  timeline.knownMs = 500_000;
  playhead.arrived(false);
  expect(timeline.atMs).toBe(500_000);
});
