import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarios } from '#sim/scenarios/index.ts';
import { playedStage } from './played-stage.test-support.ts';
import { SeriesValues } from './series-values.ts';
import { Traffic } from './traffic-now.ts';
import { flowTold, flowWords } from './traffic-words.ts';

const chosen = ['calm-rolling', 'fast-and-risky', 'bad-image-rollback', 'blue-green', 'zone-lost-spread'];
const untilMs = 300_000;
const moment = fc.integer({ min: 0, max: untilMs });

describe.each(scenarios.filter(({ id }) => chosen.includes(id)))('$id', async (scenario) => {
  const scene = await playedStage(scenario.design(), scenario.interventions(scenario.service), untilMs);
  const values = new SeriesValues(scene.about, scene.timeline);
  const traffic = new Traffic(scene.q, scene.about, values);

  test('what users send is what goes over their links, and on to services', () => {
    fc.assert(
      fc.property(moment, (atMs) => {
        const flows = traffic.at(atMs);
        const sent = scene.about.sources.reduce(
          (sum, _, source) => sum + values.at(atMs, 'sentPerSecondMilli', source) / 1000,
          0,
        );
        const onLinks = (isLast: boolean): number =>
          traffic.ways
            .filter((way) => way.isLast === isLast)
            .reduce((sum, { link }) => sum + flows.get(link)!.rate, 0);
        expect(onLinks(false)).toBeCloseTo(sent, 6);
        expect(onLinks(true)).toBeCloseTo(sent, 6);
      }),
    );
  });

  test('no more fail than come, and the words say the share of them', () => {
    fc.assert(
      fc.property(moment, (atMs) => {
        for (const [link, flow] of traffic.at(atMs)) {
          expect(flow.failed).toBeGreaterThanOrEqual(0);
          expect(flow.failed).toBeLessThanOrEqual(flow.rate + 1e-9);
          expect(/fail/.test(flowWords(flow))).toBe(flow.failed > 0);
          const told = flowTold(scene.q, link, flow).join(' ');
          const percent = Math.round((100 * flow.failed) / Math.max(flow.rate, 1e-9));
          expect(told.includes(`(${percent} %)`)).toBe(flow.failed > 0);
        }
      }),
    );
  });

  test('what fails has a cause that is told', () => {
    fc.assert(
      fc.property(moment, (atMs) => {
        for (const [link, { failed }] of traffic.at(atMs))
          expect(traffic.causesOn(link, atMs).length > 0).toBe(failed > 0);
      }),
    );
  });
});
