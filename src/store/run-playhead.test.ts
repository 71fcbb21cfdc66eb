import { expect, test } from 'vitest';
import { setPreferences } from './preferences.ts';
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
