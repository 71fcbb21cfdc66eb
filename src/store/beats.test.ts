import { expect, test } from 'vitest';
import { Rehearsal } from '#sim/rehearsal.ts';
import { scenarios } from '#sim/scenarios/index.ts';
import { beatAt, beatsOf, type Beat } from './beats.ts';
import { RunColumn, signed, unsigned } from './run-column.ts';

const reasons = [
  { id: 'task.running', level: 'detail' as const, explained: false },
  { id: 'deployment.started', level: 'notable' as const, explained: false },
  { id: 'task.failed', level: 'problem' as const, explained: false },
  { id: 'deployment.failed', level: 'problem' as const, explained: false },
];

function record(events: readonly (readonly [atMs: number, reason: number])[]) {
  const eventAt = new RunColumn(unsigned);
  const eventReason = new RunColumn(signed);
  for (const [atMs, reason] of events) {
    eventAt.push(atMs);
    eventReason.push(reason);
  }
  return { eventAt, eventReason };
}

const brief = (beats: readonly Beat[]): string[] =>
  beats.map(
    ({ atMs, endMs, told, interventions }) =>
      `${atMs}–${endMs}: ${told.join(' ')} | ${interventions.join(' ')}`,
  );

test('what is notable makes beats; what happens to single tasks again and again makes one', () => {
  const events = [
    [0, 1],
    [0, 0],
    [20_000, 0],
    [30_000, 2],
    [34_000, 2],
    [40_000, 2],
    [80_000, 2],
    [80_000, 3],
  ] as const;
  expect(brief(beatsOf(record(events), reasons, [], 100_000))).toEqual([
    '0–0: 0 | ',
    '30000–40000: 3 | ',
    '80000–80000: 7 6 | ',
  ]);
});

test('what is done to the run is a beat of its own where nothing comes of it at once', () => {
  const script = [0, 5000, 90_000].map((atMs) => ({ atMs, do: 'deploy' }));
  expect(brief(beatsOf(record([[0, 1]]), reasons, script, 60_000))).toEqual([
    '0–0: 0 | 0',
    '5000–5000:  | 1',
  ]);
  expect(brief(beatsOf(record([[7000, 1]]), reasons, script, 90_000))).toEqual([
    '0–0:  | 0',
    '5000–5000:  | 1',
    '7000–7000: 0 | ',
    '90000–90000:  | 2',
  ]);
});

test('what is not known yet is no beat', () => {
  expect(beatsOf(record([[10, 1]]), reasons, [], 9)).toEqual([]);
  expect(beatsOf(record([]), reasons, [{ atMs: 4, do: 'deploy' }], 3)).toEqual([]);
});

test('a moment belongs to the beat before it', () => {
  const beats = beatsOf(
    record([
      [10, 1],
      [40_000, 3],
    ]),
    reasons,
    [],
    90_000,
  );
  expect([0, 10, 39_999, 40_000, 80_000].map((atMs) => beatAt(beats, atMs))).toEqual([-1, 0, 0, 1, 1]);
});

test.each(scenarios.map((each) => [each.id, each] as const))('%s has beats to tell it by', (_, scenario) => {
  const { design, interventions, service, seed, untilMs } = scenario;
  const script = interventions(service);
  const rehearsal = new Rehearsal({ design: design(), seed, interventions: script });
  rehearsal.run(untilMs);
  const events = rehearsal.events();
  const ids = [...new Set(events.map(({ reason }) => reason))];
  const levels = ids.map((id) => ({
    id,
    level: events.find(({ reason }) => reason === id)!.level,
    explained: false,
  }));
  const rows = record(events.map(({ atMs, reason }) => [atMs, ids.indexOf(reason)]));
  const beats = beatsOf(rows, levels, script, untilMs);
  expect(beats.length).toBeGreaterThanOrEqual(1);
  expect(beats.length).toBeLessThanOrEqual(12);
  expect(beats.every(({ told, interventions: done }) => told.length + done.length > 0)).toBe(true);
  expect(beats.map(({ atMs }) => atMs)).toEqual(beats.map(({ atMs }) => atMs).toSorted((a, b) => a - b));
});
