import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { clearRun, runStore } from '#store/run-store.ts';
import { conditions } from './field-shares.ts';
import { busyDesign, busyScript, playedCrowd } from './played-crowd.test-support.ts';
import { countZones, zoneFacts, zoneParts } from './zone-counts.ts';

afterEach(clearRun);

const untilMs = 400_000;
const { scene } = await playedCrowd(busyDesign, busyScript, untilMs);
const { timeline, crowd, plan, about } = scene;
const moment = fc.integer({ min: 0, max: untilMs });
const follow = (atMs: number): void => {
  timeline.moveTo(atMs);
  crowd.follow(1);
};

test('every task that stands in a zone is counted there once, and every instance', () => {
  fc.assert(
    fc.property(moment, (atMs) => {
      follow(atMs);
      const counts = countZones(scene);
      const inZones = counts.reduce(
        (sum, count) => sum + conditions.reduce((of, each) => of + count[each], 0),
        0,
      );
      let expected = 0;
      for (let task = 0; task < timeline.record.workload.length; task++) {
        const field = crowd.field[task]!;
        if (field >= 0 && plan.fields[field]?.sort !== 'tray') expected++;
      }
      expect(inZones).toBe(expected);
      const hosts = counts.reduce((sum, count) => sum + count.hosts, 0);
      const here = [...crowd.hosts.isHere].reduce((sum, each) => sum + each, 0);
      expect(hosts).toBe(here);
    }),
  );
});

test('a zone that is lost says since when, and how those that were in it are', () => {
  runStore.setState({ interventions: busyScript });
  const zone = about.zones.findIndex((name) => name.endsWith('b'));
  const box = plan.zones.findIndex((each) => each.zone === zone && each.group !== undefined);
  follow(119_000);
  expect(zoneFacts(scene, box, 119_000).join()).not.toContain('lost');
  follow(140_000);
  const facts = zoneFacts(scene, box, 140_000);
  expect(facts.slice(0, 2)).toEqual(['zone b', 'lost since 02:00']);
  expect(facts.slice(2)).toEqual(zoneParts(countZones(scene)[box]!));
  follow(210_000);
  expect(zoneFacts(scene, box, 210_000).join()).not.toContain('lost');
});

test('what there is none of is left out, and an empty zone says so', () => {
  const none = { healthy: 0, coming: 0, going: 0, failing: 0, hosts: 0 };
  expect(zoneParts(none)).toEqual(['0 healthy']);
  expect(zoneParts({ ...none, failing: 2, hosts: 1 })).toEqual(['2 failing', '1 host']);
  expect(zoneParts({ healthy: 1204, coming: 12, going: 3, failing: 0, hosts: 80 })).toEqual([
    '1,204 healthy',
    '12 starting',
    '3 stopping',
    '80 hosts',
  ]);
});
