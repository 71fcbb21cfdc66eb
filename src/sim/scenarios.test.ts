import { describe, expect, test } from 'vitest';
import { eventOf, traceLine } from './event-view.ts';
import { Rehearsal } from './rehearsal.ts';
import { scenarios } from './scenarios/index.ts';

describe.each(scenarios.map((each) => [each.id, each] as const))('scenario %s', (id, scenario) => {
  const { design, interventions, service, seed, untilMs, parameters } = scenario;
  const rehearsal = new Rehearsal({
    design: design(),
    seed,
    interventions: interventions(service),
    ...(parameters ? { parameters } : {}),
  });
  rehearsal.run(untilMs);
  const summaries = rehearsal.summaries();

  test('goes as it promises', () => {
    expect(scenario.expects(summaries)).toBeUndefined();
  });

  test('leaves the trace it always left', async () => {
    const { world } = rehearsal.simulation;
    const lines = Array.from({ length: world.events.known }, (_, i) => traceLine(eventOf(world, i)));
    const text = [`# ${scenario.title}`, ...lines, JSON.stringify(summaries, null, 2), ''].join('\n');
    await expect(text).toMatchFileSnapshot(`scenarios/__traces__/${id}.txt`);
  });
});
