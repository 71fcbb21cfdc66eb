import { describe, expect, test } from 'vitest';
import type { Alternative, Explanation } from '#model/explanation.ts';
import { fingerprint } from '../fingerprint.ts';
import { Rehearsal } from '../rehearsal.ts';
import { scenarios } from '../scenarios/index.ts';

// Whatever is asked of whatever scenario is answered, in words, and nothing of the answer stays in the run.

function played(id: string): Rehearsal {
  const scenario = scenarios.find((each) => each.id === id)!;
  const { design, seed, service, parameters, untilMs } = scenario;
  const rehearsal = new Rehearsal({
    design: design(),
    seed,
    interventions: scenario.interventions(service),
    ...(parameters ? { parameters } : {}),
  });
  rehearsal.run(untilMs);
  // A run stops as soon as it has settled, in the midst of a moment; going there is going to its end.
  rehearsal.simulation.seek(rehearsal.simulation.nowMs);
  return rehearsal;
}

/** The first and the last event of each reason that is a decision. */
function decisionsOf(rehearsal: Rehearsal): number[] {
  const byReason = new Map<string, number[]>();
  for (const { number, reason, explained } of rehearsal.events())
    if (explained) byReason.set(reason, [...(byReason.get(reason) ?? []), number]);
  return [...byReason.values()].flatMap((numbers) => [...new Set([numbers[0]!, numbers.at(-1)!])]);
}

/** Not every one of these was a choice. */
const mayBeUntold = [
  'task.stop',
  'task.provisioning',
  'deployment.failed',
  'service.cannot-place',
  'service.tasks-stopped',
];

const why = (rehearsal: Rehearsal, event: number): Explanation | undefined =>
  rehearsal.simulation.explain(event) as Explanation | undefined;

const otherwise = (rehearsal: Rehearsal, event: number): Alternative[] =>
  (rehearsal.simulation.explain(event, 'alternatives') ?? []) as Alternative[];

test.each(scenarios.map(({ id }) => [id]))('%s answers what it is asked, and goes on the same', (id) => {
  const rehearsal = played(id);
  const before = fingerprint(rehearsal.simulation.world);
  const decisions = decisionsOf(rehearsal);
  expect(decisions.length).toBeGreaterThan(0);
  const untold: string[] = [];
  for (const event of decisions) {
    const told = why(rehearsal, event);
    const { reason } = rehearsal.events(event, event + 1)[0]!;
    if (!told) {
      untold.push(reason);
      continue;
    }
    expect(told.question).toMatch(/\?$/);
    expect(told.answer).toMatch(/\.$/);
    expect(`${told.question} ${told.answer}`).not.toMatch(/undefined|NaN|null|\?\?/);
    expect(structuredClone(told)).toEqual(told);
    const alternatives = otherwise(rehearsal, event);
    expect(alternatives.length > 0).toBe(told.hasAlternatives === true);
  }
  expect(untold.filter((reason) => !mayBeUntold.includes(reason))).toEqual([]);
  expect(fingerprint(rehearsal.simulation.world)).toBe(before);
});

const eventOf = (rehearsal: Rehearsal, reason: string): number =>
  rehearsal.events().find((event) => event.reason === reason)!.number;

describe('the arithmetic is told with the numbers of the moment', () => {
  test('a deployment that cannot move, and which limit would free it', () => {
    const rehearsal = played('one-task-deadlock');
    const event = eventOf(rehearsal, 'service.blocked-by-limits');
    const told = why(rehearsal, event)!;
    expect(told.sums!.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'Floor 1',
      'Ceiling 1',
      'May stop 0',
      'May start 0',
    ]);
    const alternatives = otherwise(rehearsal, event);
    const freed = alternatives
      .filter(({ differs }) => differs)
      .map(({ change, outcome }) => `${change}: ${outcome}`);
    expect(freed).toEqual([
      'With minimumHealthyPercent 0 instead of 100: one old task would stop at once.',
      'With maximumPercent 200 instead of 150: one more task would start at once.',
    ]);
  });

  test('what stops as the floor allows, and what other floors would allow', () => {
    const rehearsal = played('calm-rolling');
    const event = eventOf(rehearsal, 'service.tasks-stopped');
    const told = why(rehearsal, event)!;
    const { desired } = { desired: Number(told.knobs!.find(({ name }) => name === 'desiredCount')!.value) };
    const alternatives = otherwise(rehearsal, event);
    expect(alternatives.map(({ change }) => change)).toContain('With minimumHealthyPercent 0 instead of 100');
    for (const { outcome } of alternatives)
      expect(outcome).toMatch(/^(none|one task|\d+ tasks) would stop (yet|at once)\.$/);
    expect(alternatives.find(({ change }) => change.includes('Percent 0 '))!.outcome).toBe(
      `${desired} tasks would stop at once.`,
    );
  });

  test('old tasks that nothing depends on any more stop whatever the floor', () => {
    const rehearsal = played('blue-green');
    const told = why(rehearsal, eventOf(rehearsal, 'service.tasks-stopped'))!;
    expect(told.answer).toContain('the floor does not hold them back');
    expect(told.hasAlternatives).toBe(false);
  });

  test('a step of managed scaling that has to wait says for what', () => {
    const rehearsal = played('scaling-from-zero');
    const told = why(rehearsal, eventOf(rehearsal, 'capacity.warming-up'))!;
    expect(told.answer).toContain('still warming up, and until that is over, in 4 min,');
    expect(told.knobs).toContainEqual(
      expect.objectContaining({ name: 'instanceWarmupPeriod', value: '300 s' }),
    );
  });

  test('a circuit breaker counts, and ends the deployment at its threshold', () => {
    const rehearsal = played('bad-image-rollback');
    const told = why(rehearsal, eventOf(rehearsal, 'deployment.failed'))!;
    expect(told.question).toBe('Why does deployment 2 fail?');
    expect(told.sums).toEqual([
      { name: 'Threshold', working: '50 % of 4, rounded up, at least 3, at most 200', value: '3' },
      { name: 'Failed', working: 'tasks that did not start, or whose checks failed', value: '3' },
    ]);
  });

  test('managed scaling says how many instances are needed, and why', () => {
    const rehearsal = played('scaling-from-zero');
    const told = why(rehearsal, eventOf(rehearsal, 'capacity.scale-out'))!;
    expect(told.question).toBe('Why from 0 to 2 instances?');
    expect(told.answer).toContain('6 tasks wait for an instance, so that 3 instances are needed');
    expect(told.sums!.find(({ name }) => name === 'CapacityProviderReservation')!.value).toBe('200');
  });
});

test('a task that is replaced before it had time to start, and the grace period that would have saved it', () => {
  const rehearsal = played('slow-start-without-grace');
  const event = eventOf(rehearsal, 'service.task-unhealthy');
  const told = why(rehearsal, event)!;
  expect(told.answer).toContain('No grace period is set');
  const saving = otherwise(rehearsal, event).filter(({ differs }) => differs);
  expect(saving.length).toBeGreaterThan(0);
  expect(saving[0]!.outcome).toMatch(/^it would be left alone for another/);
});

test('no grace period would have spared a task that ran long before the clock began', () => {
  const rehearsal = played('zone-lost-binpack');
  const unhealthy = rehearsal.events().find(({ reason }) => reason === 'service.task-unhealthy')!;
  expect(why(rehearsal, unhealthy.number)!.sums).toContainEqual({
    name: 'RUNNING for',
    working: 'it ran long before the clock began',
    value: 'long',
  });
  const graces = otherwise(rehearsal, unhealthy.number);
  expect(graces.length).toBeGreaterThan(2);
  expect(graces.filter(({ differs }) => differs)).toEqual([]);
});
