import { describe, expect, test } from 'vitest';
import { ec2Services } from '#sim/boot/plan-of.test-support.ts';
import { buildCatalogue } from '#model/aws/build-catalogue.ts';
import { designExporter } from '#io/design/exporter.ts';
import { ran } from './fake-system.test-support.ts';
import type { RunReport } from './format-run.ts';

// What every flag of `simulate` does, and how it ends.

const saved = designExporter.write(ec2Services([{ name: 'api' }, { name: 'worker' }], { instances: 3 }))[0]!
  .text;
const service = (props: object): string[] => ['simulate', '--service', JSON.stringify(props)];
const calm = service({ desiredCount: 4, minimumHealthyPercent: 50 });
const deadlock = service({ desiredCount: 1, maximumPercent: 150 });
const script = (quality: string): Record<string, string> => ({
  's.json': JSON.stringify({ interventions: [{ at: 0, do: 'deploy', service: 'api', quality }] }),
});
const breaker = (rollback: boolean): string[] => [
  ...service({ desiredCount: 2, deploymentCircuitBreaker: { enable: true, rollback } }),
  '--script',
  's.json',
];

async function report(words: readonly string[], files: Record<string, string> = {}): Promise<RunReport> {
  return JSON.parse((await ran([...words, '--format', 'json'], files)).out) as RunReport;
}

describe('it ends', () => {
  test.each<[number, string, readonly string[], Record<string, string>]>([
    [0, 'completed', calm, {}],
    [3, 'stuck', deadlock, {}],
    [3, 'failed', breaker(false), script('unpullable')],
    [3, 'rolledBack', breaker(true), script('unpullable')],
    [3, 'running', [...calm, '--until', '10s'], {}],
    [3, 'stuck', [...deadlock, '--assert', 'floor==99'], {}],
    [1, 'completed', [...calm, '--assert', 'floor==99'], {}],
  ])('with %i where a deployment is %s', async (code, outcome, words, files) => {
    expect((await ran(words, files)).code).toBe(code);
    expect((await report(words, files)).deployments.map((each) => each.outcome)).toEqual([outcome]);
  });

  test('with 2, and prints nothing, where it cannot begin', async () => {
    for (const words of [
      ['simulate', 'none.json'],
      [...calm, '--script', 'none.json'],
      [...calm, '--seed', 'x'],
    ])
      expect(await ran(words)).toMatchObject({ code: 2, out: '' });
  });
});

test('--until is how far it goes, in whatever unit', async () => {
  for (const [until, endedAtMs] of [
    ['10s', 10_000],
    ['1m', 60_000],
    ['1m5s', 65_000],
    ['1500ms', 1500],
  ])
    expect((await report([...calm, '--until', String(until)])).endedAtMs).toBe(endedAtMs);
});

test('--seed is another run, and the same seed the same one', async () => {
  const words = ['simulate', 'd.json', '--seed'];
  const [one, again, other] = await Promise.all(
    ['1', '1', '2'].map(async (seed) => (await ran([...words, seed], { 'd.json': saved })).out),
  );
  expect(again).toBe(one);
  expect(other).not.toBe(one);
});

describe('--summary', () => {
  test('leaves the events out of every format', async () => {
    const { out } = await ran([...calm, '--summary']);
    expect(out).not.toContain('deployment.started');
    expect(out).toMatch(/^api, revision 2: completed after /);
    const run = await report([...calm, '--summary']);
    expect(Object.keys(run)).toEqual([
      'settled',
      'endedAtMs',
      'deployments',
      'catalogue',
      'failedAssertions',
    ]);
    const whole = await report(calm);
    expect(run.deployments).toEqual(whole.deployments);
    expect(whole.events.length).toBeGreaterThan(10);
  });

  test('is the second table of CSV', async () => {
    const words = ['simulate', 'd.json', '--format', 'csv'];
    const { out } = await ran(words, { 'd.json': saved });
    const [events, summary, ...more] = out.split('\n\n');
    expect(more).toEqual([]);
    expect(events!.split('\n')[0]).toBe('number,atMs,reason,level,words,docs');
    const { deployments, events: all } = await report(['simulate', 'd.json'], { 'd.json': saved });
    expect(events!.split('\n')).toHaveLength(all.length + 1);
    const [heads, ...rows] = summary!.trimEnd().split('\n');
    expect(heads).toBe(
      'service,revision,startedAtMs,outcome,completedAtMs,reason,floor,ceiling,lowestHealthy,highestTasks,failedRequests,costUsd',
    );
    expect(rows).toEqual(
      deployments.map((each) =>
        heads!
          .split(',')
          .map((head) => String(each[head as keyof typeof each] ?? ''))
          .join(','),
      ),
    );
    expect((await ran([...words, '--summary'], { 'd.json': saved })).out).toBe(summary);
  });
});

describe('a script that cannot be done is refused with file, line and field:', () => {
  const steps = (...lines: string[]): string => `{"interventions": [\n${lines.join(',\n')}\n]}`;
  const good = '{"at": "1s", "do": "deploy", "service": "api"}';
  test.each([
    [
      'a time that is none',
      steps(good, '{"at": "soon", "do": "deploy", "service": "api"}'),
      's.json:3:2: interventions[1].at: ',
    ],
    [
      'a deed that is none',
      steps('{"at": "1s",\n "do": "explode"}'),
      's.json:3:2: interventions[0].do: There is no intervention "explode"',
    ],
    [
      'a missing argument',
      steps(good, good, '{"at": "1s", "do": "deploy"}'),
      's.json:4:1: interventions[2].service: This is missing.',
    ],
    [
      'a wrong argument',
      steps('{"at": 1, "do": "deploy", "service": "api", "quality": "fine"}'),
      's.json:2:45: interventions[0].quality: ',
    ],
    [
      'an argument too many',
      steps('{"at": 1, "do": "deploy", "service": "api", "speed": 2}'),
      's.json:2:45: interventions[0].speed: There is no such argument.',
    ],
    [
      'a service that is not drawn',
      steps(good, '{"at": "1s", "do": "deploy", "service": "none"}'),
      's.json:3:30: interventions[1].service: There is no service none; there are api, worker.',
    ],
    [
      'a zone that is not drawn',
      steps('{"at": "1s", "do": "lose-zone", "zone": "q"}'),
      's.json:2:33: interventions[0].zone: ',
    ],
    ['no list', '{"steps": []}', 's.json:1:1: interventions: This is missing.'],
    ['no JSON', '{"interventions": [\n  {"at": 1s}\n]}', 's.json:2:10: This is not JSON: '],
  ])('%s', async (_, text, message) => {
    const files = { 'd.json': saved, 's.json': text };
    const { code, out, err } = await ran(['simulate', 'd.json', '--script', 's.json'], files);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('every fault of it', async () => {
    const text = steps('{"at": "soon", "do": "deploy", "service": "api"}', '{"at": 1, "do": "explode"}');
    const { err } = await ran([...calm, '--script', 's.json'], { 's.json': text });
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('--catalogue', () => {
  const words = ['simulate', 'd.json', '--catalogue', 'c.json'];

  test('counts with other prices and instance types, and says with which', async () => {
    const plain = await report(['simulate', 'd.json'], { 'd.json': saved });
    const dear = { instanceTypes: { 'm5.large': { usdPerHour: 9.6 } } };
    const run = await report(words, { 'd.json': saved, 'c.json': JSON.stringify(dear) });
    expect(run.deployments[0]!.costUsd).toBeGreaterThan(50 * plain.deployments[0]!.costUsd);
    expect(plain.catalogue).toEqual({ ...buildCatalogue });
    expect(run.catalogue).toEqual({ ...dear, ...buildCatalogue });
    const { out } = await ran(['simulate', 'd.json'], { 'd.json': saved });
    expect(out).toContain(`as of ${buildCatalogue.asOf} (${buildCatalogue.digest}).`);
  });

  test.each([
    ['{"prices": {\n "alb.hour": "dear"}}', 'c.json:2:2: prices.alb.hour: '],
    ['{"prices": {"gold": 1}}', 'c.json:1:2: prices: '],
    ['{"instanceTypes": {"x9.big": {"vcpu": 1}}}', 'instanceTypes.x9.big.registeredMib: is needed'],
    ['{', 'c.json:1:2: This is not JSON: '],
  ])('refuses %s', async (text, message) => {
    const { code, out, err } = await ran(words, { 'd.json': saved, 'c.json': text });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
