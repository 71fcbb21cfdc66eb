import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { unborn } from '#store/run-states.ts';
import { HostState, hostStateOf, lifecycleOf, TaskState } from '#store/state-names.ts';
import type { Crowd } from './crowd.ts';
import { conditions } from './field-shares.ts';
import { tones } from './marks.ts';
import { busyDesign, busyScript, playedCrowd } from './played-crowd.test-support.ts';
import type { StageScene } from './stage-part.ts';
import { sceneOn } from './stage-scene.ts';

const untilMs = 600_000;
const played = await playedCrowd(busyDesign, busyScript, untilMs);
const { timeline } = played.scene;

/** The same run with a crowd that has followed nothing yet. */
let scene: StageScene;
beforeEach(() => {
  timeline.moveTo(0);
  scene = sceneOn(played.scene, timeline);
});

const moments = fc.array(fc.integer({ min: 0, max: untilMs }), { minLength: 1, maxLength: 12 });
const speeds = fc.constantFrom(0.1, 1, 60, 1000);
const taskCount = (): number => timeline.record.workload.length;
const all = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Where each task stands and how it looks, without the slot, which depends on who was there before. */
const shownBy = (crowd: Crowd): string[] =>
  all(taskCount()).map((task) => {
    const field = crowd.field[task]!;
    return field < 0 ? 'nowhere' : `${field}: ${crowd.lookOf(task)} ${crowd.toneOf(task)}`;
  });

const hostsBy = ({ hosts }: Crowd): string[] =>
  all(timeline.record.hostGroup.length).map((host) =>
    hosts.isHere[host] === 0
      ? 'gone'
      : `${hosts.shown[host]} ${hosts.cpuUnits[host]} ${hosts.memoryMib[host]}`,
  );

const sharesBy = ({ fields, shares }: Crowd): number[][] =>
  all(fields.count).map((field) => [
    ...conditions.map((_, condition) => shares.in(field, condition)),
    ...tones.map((_, tone) => shares.sound(field, tone)),
  ]);

/** Every slot of every field as it is drawn: who stands there does not matter, but how he looks does. */
function drawn(crowd: Crowd): Map<string, string> {
  const found = new Map<string, string>();
  for (let field = 0; field < crowd.fields.count; field++) {
    const { taken, reach } = crowd.fields.slots(field);
    for (let slot = 0; slot < reach; slot++) {
      const task = taken[slot]!;
      if (task >= 0) found.set(`${field} ${slot}`, `${crowd.lookOf(task)} ${crowd.toneOf(task)}`);
    }
  }
  return found;
}

test('the run that these tests follow has all that a crowd must cope with', () => {
  const seen = new Set<string>();
  for (let atMs = 0; atMs <= untilMs; atMs += 500) {
    timeline.moveTo(atMs);
    scene.crowd.follow(1);
    for (const { field } of scene.crowd.moves) seen.add(scene.plan.fields[field]?.sort ?? 'host');
    for (let task = 0; task < taskCount(); task++) {
      const { crowd } = scene;
      if (crowd.field[task]! < 0) continue;
      if (crowd.fields.hostOf(crowd.field[task]!) >= 0) seen.add('on a host');
      const lane = scene.plan.fields[crowd.field[task]!]?.sort;
      if (lane === 'lane') seen.add('on Fargate');
      if (lane === 'spot-lane') seen.add('on Fargate Spot');
      if (crowd.badgeOf(task) !== undefined) seen.add('with a badge');
    }
    for (let host = 0; host < timeline.record.hostGroup.length; host++)
      if (hostStateOf(timeline.hosts.states[host]!) === HostState.LOST) seen.add('a host lost');
  }
  const all = ['a host lost', 'on Fargate', 'on Fargate Spot', 'on a host', 'tray', 'with a badge'];
  expect([...seen].toSorted()).toEqual(all);
});

describe('following', () => {
  test('forth and back shows what one sees who comes just now', () => {
    fc.assert(
      fc.property(moments, speeds, (visited, speed) => {
        const { crowd } = sceneOn(scene, timeline);
        for (const atMs of visited) {
          timeline.moveTo(atMs);
          crowd.follow(speed);
        }
        const afresh = played.afresh().crowd;
        afresh.follow(speed);
        expect(shownBy(crowd)).toEqual(shownBy(afresh));
        expect(hostsBy(crowd)).toEqual(hostsBy(afresh));
        expect(sharesBy(crowd)).toEqual(sharesBy(afresh));
      }),
      { numRuns: 60 },
    );
  });

  test('puts each task into one place, and no two into the same', () => {
    fc.assert(
      fc.property(moments, speeds, (visited, speed) => {
        const { crowd } = sceneOn(scene, timeline);
        for (const atMs of visited) {
          timeline.moveTo(atMs);
          crowd.follow(speed);
          const held = new Map<string, number>();
          for (let task = 0; task < taskCount(); task++) {
            const [field, slot] = [crowd.field[task]!, crowd.slot[task]!];
            if (field < 0) continue;
            expect(crowd.fields.slots(field).taken[slot]).toBe(task);
            held.set(`${field}`, (held.get(`${field}`) ?? 0) + 1);
          }
          for (let field = 0; field < crowd.fields.count; field++)
            expect(crowd.fields.slots(field).count).toBe(held.get(`${field}`) ?? 0);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('lets a task keep its place for as long as it stays in its field', () => {
    const { crowd } = scene;
    let stayed = 0;
    for (let atMs = 0; atMs <= untilMs; atMs += 1000) {
      const [field, slot] = [crowd.field.slice(), crowd.slot.slice()];
      timeline.moveTo(atMs);
      crowd.follow(1);
      for (let task = 0; task < field.length; task++) {
        if (field[task]! < 0 || crowd.field[task] !== field[task]) continue;
        stayed++;
        expect(crowd.slot[task]).toBe(slot[task]);
      }
    }
    expect(stayed).toBeGreaterThan(1000);
  });

  test('tells of every task that has come from another place, and from where', () => {
    const { crowd } = scene;
    let [moved, born] = [0, 0];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: untilMs }), (atMs) => {
        const [field, slot, shown] = [crowd.field.slice(), crowd.slot.slice(), crowd.shown.slice()];
        timeline.moveTo(atMs);
        crowd.follow(1);
        const { trayIds, fields } = scene.plan;
        const isTray = (id: number): boolean => fields[id]?.sort === 'tray';
        const fromService = all(taskCount()).filter(
          (task) =>
            shown[task] === unborn &&
            lifecycleOf(crowd.shown[task]!) < TaskState.RUNNING &&
            crowd.field[task]! >= 0 &&
            !isTray(crowd.field[task]!),
        );
        const set = crowd.moves.filter(({ task }) => fromService.includes(task));
        expect(set.map(({ task }) => task).toSorted((a, b) => a - b)).toEqual(fromService);
        for (const move of set) expect(move.field).toBe(trayIds[timeline.record.workload.data[move.task]!]);
        born += set.length;
        const expected = all(field.length)
          .filter((task) => field[task]! >= 0 && crowd.field[task]! >= 0 && crowd.field[task] !== field[task])
          .map((task) => ({ task, field: field[task], slot: slot[task] }));
        moved += expected.length;
        const others = crowd.moves.filter((move) => !set.includes(move));
        expect(others.toSorted((a, b) => a.task - b.task)).toEqual(expected);
      }),
    );
    expect(moved).toBeGreaterThan(0);
    expect(born).toBeGreaterThan(0);
  });

  test('touches every place that looks different', () => {
    fc.assert(
      fc.property(moments, speeds, (visited, speed) => {
        const { crowd } = sceneOn(scene, timeline);
        for (const atMs of visited) {
          const before = drawn(crowd);
          timeline.moveTo(atMs);
          const isDifferent = crowd.follow(speed);
          const after = drawn(crowd);
          const touched = new Set<string>();
          for (let i = 0; i < crowd.touchedCount; i += 2)
            touched.add(`${crowd.touched[i]} ${crowd.touched[i + 1]}`);
          const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
            (place) => before.get(place) !== after.get(place),
          );
          expect(changed.filter((place) => !touched.has(place))).toEqual([]);
          expect(isDifferent || changed.length === 0).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('says that nothing is different when the playhead has not moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: untilMs }), (atMs) => {
        timeline.moveTo(atMs);
        scene.crowd.follow(1);
        const { version } = scene.crowd;
        timeline.moveTo(atMs);
        expect(scene.crowd.follow(1)).toBe(false);
        expect(scene.crowd.version).toBe(version);
        expect(scene.crowd.touchedCount).toBe(0);
        expect(scene.crowd.moves).toEqual([]);
      }),
    );
  });
});

test('what is taken of an instance is the sum of the tasks that are on it', () => {
  const { record, tasks } = timeline;
  fc.assert(
    fc.property(moments, (visited) => {
      const { crowd } = sceneOn(scene, timeline);
      for (const atMs of visited) {
        timeline.moveTo(atMs);
        crowd.follow(1);
      }
      const [cpuUnits, memoryMib] = [new Map<number, number>(), new Map<number, number>()];
      for (let task = 0; task < taskCount(); task++) {
        const state = tasks.states[task]!;
        const host = record.host.data[task]!;
        const life = lifecycleOf(state);
        const holds = state !== unborn && life !== TaskState.PROVISIONING && life !== TaskState.STOPPED;
        if (!holds || host < 0) continue;
        const needs = record.revisions[record.revision.data[task]!]!;
        cpuUnits.set(host, (cpuUnits.get(host) ?? 0) + needs.cpuUnits);
        memoryMib.set(host, (memoryMib.get(host) ?? 0) + needs.memoryMib);
      }
      for (let host = 0; host < record.hostGroup.length; host++) {
        expect(crowd.hosts.cpuUnits[host]).toBe(cpuUnits.get(host) ?? 0);
        expect(crowd.hosts.memoryMib[host]).toBe(memoryMib.get(host) ?? 0);
        const room = crowd.hosts.roomOf(record.hostGroup.data[host]!);
        expect(crowd.hosts.cpuUnits[host]).toBeLessThanOrEqual(room.cpuUnits);
        expect(crowd.hosts.memoryMib[host]).toBeLessThanOrEqual(room.memoryMib);
      }
    }),
    { numRuns: 60 },
  );
});

test('who has stopped stays for a while, longer where it failed, and is there again at that moment', () => {
  const { crowd } = scene;
  const failed = all(taskCount()).find((task) => record().stopCode.data[task]! > 0 && crowd.badgeOf(task))!;
  timeline.moveTo(untilMs);
  crowd.follow(1);
  const stoppedAt = crowd.marks.stoppedAt[failed]!;
  expect(crowd.field[failed]).toBe(-1);
  for (const [afterMs, isThere] of [
    [0, true],
    [59_999, true],
    [60_000, false],
    [30_000, true],
    [-1, true],
  ] as const) {
    timeline.moveTo(stoppedAt + afterMs);
    crowd.follow(1);
    expect([afterMs, crowd.field[failed]! >= 0]).toEqual([afterMs, isThere]);
  }
  timeline.moveTo(stoppedAt + 200_000);
  crowd.follow(1000);
  expect(crowd.field[failed]! >= 0).toBe(true);
});

const record = () => timeline.record;

describe('another future', () => {
  const { length } = busyScript;

  test.each([
    ['that is as long', 30_000, 600_000, [150_000, 20_000, 599_000]],
    ['of which less is known', 30_000, 45_000, [44_000, 5000, 31_000]],
    ['that differs late', 240_000, 500_000, [239_000, 499_000, 100_000]],
  ] as const)('%s takes away what was only in the one before', async (_, fromMs, toMs, moments) => {
    const other = await playedCrowd(busyDesign, busyScript, untilMs);
    const { crowd, timeline: moving } = other.scene;
    for (const atMs of [100_000, 300_000, 150_000, 550_000]) {
      moving.moveTo(atMs);
      crowd.follow(1);
    }
    const before = crowd.field.length;
    await other.branch(
      fromMs,
      fromMs < 100_000 ? busyScript.slice(0, 2) : busyScript.slice(0, length - 1),
      toMs,
    );
    for (const atMs of moments) {
      moving.moveTo(atMs);
      crowd.follow(1);
      const afresh = other.afresh().crowd;
      afresh.follow(1);
      const born = moving.record.workload.length;
      expect([...crowd.field.subarray(0, born)]).toEqual([...afresh.field.subarray(0, born)]);
      expect([...crowd.field.subarray(born, before)].filter((field) => field >= 0)).toEqual([]);
      expect([...crowd.hosts.cpuUnits]).toEqual([...afresh.hosts.cpuUnits]);
    }
  });
});
