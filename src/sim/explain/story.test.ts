import { describe, expect, test } from 'vitest';
import { Rehearsal } from '../rehearsal.ts';
import { scenarios } from '../scenarios/index.ts';
import { findEvents } from './find-events.ts';
import { storyOf } from './story.ts';

function played(id: string, atMs: number): Rehearsal {
  const { design, seed, service, interventions, parameters, untilMs } = scenarios.find(
    (each) => each.id === id,
  )!;
  const rehearsal = new Rehearsal({
    design: design(),
    seed,
    interventions: interventions(service),
    ...(parameters ? { parameters } : {}),
  });
  rehearsal.run(untilMs);
  rehearsal.simulation.seek(atMs);
  return rehearsal;
}

const worldOf = (id: string, atMs: number) => played(id, atMs).simulation.world;

describe('a story is told as things stand', () => {
  test('a task that starts: its states so far, where it is, and the questions about it', () => {
    const world = worldOf('calm-rolling', 1000);
    const story = storyOf(world, { what: 'task', number: 4 })!;
    expect(story.title).toBe('task 5 (api:2)');
    expect(story.course.map(({ name }) => name)).toEqual(['PROVISIONING']);
    expect(story.asks.map(({ question }) => question)).toEqual(['Why was it started?', 'Why zone b?']);
    expect(story.now).toContain('network interface');
    expect(story.ending).toBeUndefined();
  });

  test('the same task, RUNNING and not healthy yet, then healthy', () => {
    const running = storyOf(worldOf('calm-rolling', 28_000), { what: 'task', number: 4 })!;
    expect(running.course.map(({ name }) => name)).toEqual([
      'PROVISIONING',
      'PENDING',
      'ACTIVATING',
      'RUNNING',
    ]);
    expect(running.now).toContain('does not count as healthy yet: its target is initial');
    expect(
      running.containers!.every(({ startedAtMs }) => startedAtMs !== undefined && startedAtMs <= 28_000),
    ).toBe(true);
    const later = storyOf(worldOf('calm-rolling', 600_000), { what: 'task', number: 4 })!;
    expect([later.now, later.tone]).toEqual(['It runs and counts as healthy.', 'ok']);
  });

  test('a task that ran before the clock began: its containers had started, too', () => {
    const story = storyOf(worldOf('calm-rolling', 1000), { what: 'task', number: 0 })!;
    expect(story.now).toBe('It runs and counts as healthy.');
    expect(story.containers).toMatchObject([{ name: 'api', startedBefore: true }]);
    const starting = storyOf(worldOf('calm-rolling', 1000), { what: 'task', number: 4 })!;
    expect(starting.containers![0]).not.toHaveProperty('startedBefore');
  });

  test('a task in bridge mode has no network interface to wait for', () => {
    const world = worldOf('two-services-one-cluster', 500);
    const story = storyOf(world, { what: 'task', number: 8 })!;
    expect(story.course).toMatchObject([{ name: 'PROVISIONING', forMs: 0 }, { name: 'PENDING' }]);
    expect(JSON.stringify(story)).not.toMatch(/network interface/);
  });

  test('a task that was replaced: its stop code, the stopped reason, and what that means', () => {
    const story = storyOf(worldOf('calm-rolling', 600_000), { what: 'task', number: 0 })!;
    expect(story.ending).toMatchObject({
      code: 'ServiceSchedulerInitiated',
      reason: 'Scaling activity initiated by (deployment ecs-svc/1)',
    });
    expect(story.asks.at(-1)!.question).toBe('Why does it stop?');
    expect(story.course.at(-1)!.name).toBe('STOPPED');
  });

  test('a deployment under way: what it waits for, with floor and ceiling', () => {
    const story = storyOf(worldOf('calm-rolling', 10_000), { what: 'deployment', number: 1 })!;
    expect(story.now).toBe(
      '0 of 4 tasks of it are healthy. 4 are on the way to RUNNING. No old task may stop before another one is healthy: 4 are, and the floor is 4.',
    );
    expect(story.sums!.map(({ name, value }) => `${name} ${value}`)).toContain('Ceiling 8');
    expect(storyOf(worldOf('calm-rolling', 3_000_000), { what: 'deployment', number: 1 })!.tone).toBe('ok');
  });

  test('an instance: what is left of it and what is on it; one of a lost zone says so', () => {
    const world = worldOf('two-services-one-cluster', 0);
    const story = storyOf(world, { what: 'host', number: 0 })!;
    expect(story.room![0]).toEqual({ name: 'CPU', left: 512, total: 2048, unit: 'units' });
    expect(story.members).toHaveLength(3);
    const lost = worldOf('zone-lost-spread', 3_000_000);
    const gone = Array.from({ length: lost.hosts.count }, (_, number) =>
      storyOf(lost, { what: 'host', number })!,
    );
    expect(gone.some(({ course }) => course.some(({ name }) => name === 'LOST'))).toBe(true);
  });

  test('what is not there yet has none', () => {
    const world = worldOf('calm-rolling', 0);
    expect(storyOf(world, { what: 'task', number: 999 })).toBeUndefined();
    expect(storyOf(world, { what: 'host', number: 0 })).toBeUndefined();
  });

  test.each(scenarios.map(({ id }) => [id]))('everything in %s can be told, at any moment', (id) => {
    const rehearsal = played(id, 0);
    const { world } = rehearsal.simulation;
    for (const atMs of [0, 30_000, 90_000, 400_000]) {
      rehearsal.simulation.seek(atMs);
      const all = [
        ...Array.from({ length: world.tasks.count }, (_, number) => ({ what: 'task' as const, number })),
        ...Array.from({ length: world.hosts.count }, (_, number) => ({ what: 'host' as const, number })),
        ...Array.from({ length: world.deployments.count }, (_, number) => ({
          what: 'deployment' as const,
          number,
        })),
      ];
      for (const thing of all) {
        const story = storyOf(world, thing)!;
        expect(story.now).toMatch(/\.$/);
        expect(JSON.stringify(story)).not.toMatch(/undefined|NaN|\?\?/);
        expect(story.events.every((event) => event.atMs <= atMs)).toBe(true);
        expect(structuredClone(story)).toEqual(story);
      }
    }
  });
});

describe('events are found', () => {
  const rehearsal = played('zone-lost-spread', 3_600_000);
  const { world } = rehearsal.simulation;
  const all = rehearsal.events();
  const find = (filter: Parameters<typeof findEvents>[1]) => [...findEvents(world, filter, 0, all.length)];
  const expected = (passes: (event: (typeof all)[number]) => boolean) =>
    all.filter(passes).map(({ number }) => number);

  test('by level, by what they are about, by service, and by words', () => {
    expect(find({})).toEqual(all.map(({ number }) => number));
    expect(find({ levels: ['problem'] })).toEqual(expected(({ level }) => level === 'problem'));
    expect(find({ areas: ['placement'] })).toEqual(expected(({ reason }) => reason.startsWith('placement.')));
    expect(find({ workload: 0 })).toEqual(expected(({ workload }) => workload === 0));
    const words = find({ text: 'PLACED in' });
    expect(words).toEqual(expected(({ words: said }) => /placed/i.test(said) && /in/i.test(said)));
    expect(words.length).toBeGreaterThan(0);
    expect(find({ text: 'no such words' })).toEqual([]);
  });

  test('within a stretch, which may reach beyond what is known', () => {
    expect([...findEvents(world, {}, 3, 6)]).toEqual([3, 4, 5]);
    expect([...findEvents(world, {}, all.length - 1, all.length + 100)]).toEqual([all.length - 1]);
  });
});
