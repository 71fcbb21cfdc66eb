import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { HostState, hostStateOf } from '#store/state-names.ts';
import { overlaps, type Rect } from '../frame-geometry.ts';
import type { Crowd } from './crowd.ts';
import { busyDesign, busyScript, playedCrowd } from './played-crowd.test-support.ts';
import type { StageScene } from './stage-part.ts';
import { sceneOn } from './stage-scene.ts';

const untilMs = 600_000;
const played = await playedCrowd(busyDesign, busyScript, untilMs);
const { timeline, plan } = played.scene;
const { record } = timeline;
const zoneCount = played.scene.about.zones.length;

let scene: StageScene;
beforeEach(() => {
  timeline.moveTo(0);
  scene = sceneOn(played.scene, timeline);
});

const moments = fc.array(fc.integer({ min: 0, max: untilMs }), { minLength: 1, maxLength: 8 });
const hostsThere = ({ hosts }: Crowd): number[] =>
  Array.from({ length: record.hostGroup.length }, (_, host) => host).filter(
    (host) => hosts.isHere[host] === 1,
  );
const rectOf = ({ hosts }: Crowd, host: number): Rect =>
  hosts.rectOf(host, record.hostGroup.data[host]!, record.hostZone.data[host]!)!;

function follow(atMs: number, speed = 1): Crowd {
  timeline.moveTo(atMs);
  scene.crowd.follow(speed);
  return scene.crowd;
}

const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - 1e-6 &&
  inner.y >= outer.y - 1e-6 &&
  inner.x + inner.width <= outer.x + outer.width + 1e-6 &&
  inner.y + inner.height <= outer.y + outer.height + 1e-6;

test('each instance stands in its own zone, and none on another', () => {
  fc.assert(
    fc.property(moments, (visited) => {
      for (const atMs of visited) {
        const crowd = follow(atMs);
        const there = hostsThere(crowd);
        for (const host of there) {
          const [group, zone] = [record.hostGroup.data[host]!, record.hostZone.data[host]!];
          const box = plan.zones.find((each) => each.group === group && each.zone === zone)!;
          expect(isWithin(rectOf(crowd, host), box.rect)).toBe(true);
        }
        const rects = there.map((host) => rectOf(crowd, host));
        rects.forEach((a, i) => expect(rects.slice(i + 1).some((b) => overlaps(a, b))).toBe(false));
      }
    }),
  );
});

test('an instance that stays keeps its place', () => {
  let stayed = 0;
  for (let atMs = 0; atMs <= untilMs; atMs += 2000) {
    const before = hostsThere(scene.crowd).map((host) => [host, scene.crowd.hosts.slot[host]] as const);
    const { hosts } = follow(atMs);
    for (const [host, slot] of before) {
      if (hosts.isHere[host] !== 1) continue;
      stayed++;
      expect(hosts.slot[host]).toBe(slot);
    }
  }
  expect(stayed).toBeGreaterThan(500);
});

test('nobody is shown on an instance that has left', () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(1, 60), (visited, speed) => {
      for (const atMs of visited) {
        const crowd = follow(atMs, speed);
        const standing = Array.from({ length: record.workload.length }, (_, task) => task)
          .map((task) => ({ task, host: crowd.fields.hostOf(crowd.field[task]!) }))
          .filter(({ host }) => host >= 0 && crowd.hosts.isHere[host] !== 1);
        expect(standing).toEqual([]);
      }
    }),
  );
});

test('as many are counted in a zone as stand there', () => {
  fc.assert(
    fc.property(moments, (visited) => {
      for (const atMs of visited) {
        const crowd = follow(atMs);
        for (let key = 0; key < scene.about.groups.length * zoneCount; key++) {
          const [group, zone] = [Math.floor(key / zoneCount), key % zoneCount];
          const own = hostsThere(crowd).filter(
            (host) => record.hostGroup.data[host] === group && record.hostZone.data[host] === zone,
          );
          expect(crowd.hosts.countIn(group, zone)).toBe(own.length);
        }
      }
    }),
  );
});

/** The run, with an instance that nobody was on when it went: it was emptied before. */
const emptied = await playedCrowd(
  busyDesign,
  [
    { atMs: 5000, do: 'drain-host', group: 'hosts', host: 1 },
    { atMs: 400_000, do: 'lose-host', group: 'hosts', host: 1 },
  ],
  untilMs,
);

test('one that is terminated stays to be seen, longer at a higher speed, and is there again before that', () => {
  const { crowd, timeline } = emptied.scene;
  const follow = (atMs: number, speed = 1): Crowd => {
    timeline.moveTo(atMs);
    crowd.follow(speed);
    return crowd;
  };
  follow(untilMs);
  const { terminatedAt } = crowd.marks;
  const host = 0;
  const goneMs = terminatedAt[host]!;
  for (const [atMs, speed, isHere] of [
    [goneMs - 1, 1, 1],
    [goneMs, 1, 1],
    [goneMs + 14_999, 1, 1],
    [goneMs + 15_000, 1, 0],
    [goneMs + 40_000, 60, 1],
    [goneMs + 60_000, 60, 0],
    [goneMs - 1000, 1, 1],
  ] as const)
    expect([atMs - goneMs, speed, follow(atMs, speed).hosts.isHere[host]]).toEqual([
      atMs - goneMs,
      speed,
      isHere,
    ]);
});

test('more instances than were expected are drawn smaller, in the room that there is', () => {
  const { hosts } = scene.crowd;
  const hall = [...plan.halls.values()][0]!;
  const many = 40;
  const others = timeline.anotherPlayhead();
  Object.defineProperty(others, 'record', {
    value: {
      ...record,
      hostGroup: { length: many, data: new Int32Array(many).fill(hall.group) },
      hostZone: { length: many, data: new Int32Array(many).fill(hall.zone) },
    },
  });
  Object.defineProperty(others, 'hosts', {
    value: { states: new Uint16Array(many).fill(HostState.ACTIVE | 8) },
  });
  const layouts = hosts.layouts;
  hosts.follow(others, scene.crowd.marks, 0, { ordinary: 0, failed: 0 });
  expect(hosts.countIn(hall.group, hall.zone)).toBe(many);
  expect(hosts.layouts).toBeGreaterThan(layouts);
  const rects = Array.from({ length: many }, (_, host) => hosts.rectOf(host, hall.group, hall.zone)!);
  for (const rect of rects) expect(isWithin(rect, hall.rect)).toBe(true);
  rects.forEach((a, i) => expect(rects.slice(i + 1).some((b) => overlaps(a, b))).toBe(false));
});

test('what is shown of each is its state at the playhead', () => {
  fc.assert(
    fc.property(moments, (visited) => {
      for (const atMs of visited) {
        const crowd = follow(atMs);
        for (const host of hostsThere(crowd)) {
          expect(crowd.hosts.shown[host]).toBe(timeline.hosts.states[host]);
          expect(hostStateOf(crowd.hosts.shown[host]!)).toBeLessThanOrEqual(HostState.TERMINATED);
        }
      }
    }),
  );
});
