import { describe, expect, test } from 'vitest';
import { designExporter } from '#io/design/exporter.ts';
import { ec2Services, fargateService } from '#sim/boot/example-designs.ts';
import { scenarios } from '#sim/scenarios/index.ts';
import { ran } from './fake-system.test-support.ts';
import type { RunReport } from './format-run.ts';

const service = (props: Record<string, unknown>): string[] => [
  'simulate',
  '--service',
  JSON.stringify(props),
];
const rolling = { desiredCount: 4, minimumHealthyPercent: 50, maximumPercent: 200, launchType: 'FARGATE' };
const saved = designExporter.write(ec2Services([{ name: 'api' }, { name: 'worker' }], { instances: 3 }))[0]!
  .text;

async function report(words: readonly string[], files: Record<string, string> = {}) {
  const { code, out, err } = await ran([...words, '--format', 'json'], files);
  return { code, err, report: out === '' ? undefined : (JSON.parse(out) as RunReport) };
}

describe('simulate --service', () => {
  test('deploys one revision and prints the trace and how it went', async () => {
    const { code, out } = await ran(service(rolling));
    expect(code).toBe(0);
    expect(out).toContain('0:00:00.000  deployment.started ');
    expect(out).toContain('api, revision 2: completed after 0:01:');
    expect(out).toContain('at least 2 (floor 2)');
    expect(out).toContain('Nothing more happens after ');
  });

  test.each([
    [{ desiredCount: 3, minimumHealthyPercent: 100, maximumPercent: 125 }, 'stuck'],
    [{ desiredCount: 1, minimumHealthyPercent: 100, maximumPercent: 150 }, 'stuck'],
    [{ desiredCount: 4, minimumHealthyPercent: 100, maximumPercent: 100, launchType: 'EC2' }, 'stuck'],
    [{ desiredCount: 1, minimumHealthyPercent: 0, maximumPercent: 100 }, 'completed'],
    [{ desiredCount: 10, minimumHealthyPercent: 100, maximumPercent: 110, launchType: 'EC2' }, 'completed'],
  ])('%j is %s', async (props, outcome) => {
    const result = await report(service(props));
    expect(result.report?.deployments.map((each) => each.outcome)).toEqual([outcome]);
    expect(result.code).toBe(outcome === 'completed' ? 0 : 3);
    const words = outcome === 'stuck' ? /floor of \d+ and a ceiling/ : /^$/;
    expect(result.report?.deployments[0]?.reason ?? '').toMatch(words);
  });

  test('says what is wrong with it', async () => {
    const { code, err, out } = await ran(service({ desiredCount: 'four', color: 'red' }));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/desiredCount/);
    expect(err).toMatch(/color/);
    expect(await ran(['simulate', '--service', '{'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('simulate FILE', () => {
  test('deploys every service of a design', async () => {
    const { code, report: run } = await report(['simulate', 'd.json'], { 'd.json': saved });
    expect(code).toBe(0);
    expect(run?.deployments.map((each) => each.service)).toEqual(['api', 'worker']);
  });

  test('does what a script says', async () => {
    const script = JSON.stringify({
      interventions: [{ at: '30s', do: 'deploy', service: 'worker', quality: 'unpullable' }],
    });
    const files = { 'd.json': saved, 's.json': script };
    const words = ['simulate', 'd.json', '--script', 's.json', '--until', '5m'];
    const { code, report: run } = await report(words, files);
    expect(code).toBe(3);
    expect(run?.deployments).toMatchObject([{ service: 'worker', startedAtMs: 30_000, outcome: 'running' }]);
    expect(run?.endedAtMs).toBe(300_000);
  });

  test('applies a scenario to the first service', async () => {
    const words = ['simulate', 'd.json', '--scenario', 'calm-rolling'];
    const { report: run } = await report(words, { 'd.json': saved });
    expect(run?.deployments.map((each) => each.service)).toEqual(['api']);
  });

  test.each([
    ['missing.json', {}, 'There is no such file.'],
    [
      'd.json',
      { 'd.json': '{"family": "a", "containerDefinitions": [{"name": "a", "image": "a"}]}' },
      'There is no service in it',
    ],
  ])('refuses %s', async (file, files, message) => {
    const { code, out, err } = await ran(['simulate', file], files as Record<string, string>);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('assertions', () => {
  test.each([
    ['lowestHealthy>=2', 0],
    ['lowestHealthy>=3', 1],
    ['highestTasks<=8', 0],
    ['outcome==completed', 0],
    ['outcome!=completed', 1],
    ['completedAtMs<=5m', 0],
    ['completedAtMs<10s', 1],
    ['failedRequests == 0', 0],
    ['service==api', 0],
  ])('%s ends with %i', async (assertion, code) => {
    const result = await report([...service(rolling), '--assert', assertion]);
    expect(result.code).toBe(code);
    expect(result.report?.failedAssertions).toEqual(code === 0 ? [] : [assertion]);
  });

  test('all must hold, and those that do not are named', async () => {
    const words = [
      ...service(rolling),
      '--assert',
      'floor==2',
      '--assert',
      'ceiling==9',
      '--assert',
      'floor==1',
    ];
    const { code, out } = await ran(words);
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => line.startsWith('✗'))).toEqual([
      '✗ ceiling==9 does not hold.',
      '✗ floor==1 does not hold.',
    ]);
  });
});

test('csv has nothing a spreadsheet would run', async () => {
  const design = designExporter.write(fargateService({ name: '=HYPERLINK' }))[0]!.text;
  const { out } = await ran(['simulate', 'd.json', '--format', 'csv'], { 'd.json': design });
  expect(out).toContain("'=HYPERLINK");
  expect(out).not.toMatch(/(^|,)[=+@-]/m);
});

test('says why a deployment does not come to its end', async () => {
  const reasonOf = async (words: readonly string[], files = {}) =>
    (await report(words, files)).report?.deployments[0]?.reason;
  expect(await reasonOf(['simulate', '--scenario', 'fixed-host-ports'])).toContain(
    'is already using a port required by your task.',
  );
  const unpullable =
    '{"interventions": [{"at": 0, "do": "deploy", "service": "api", "quality": "unpullable"}]}';
  const words = [...service(rolling), '--script', 's.json', '--until', '30m'];
  expect(await reasonOf(words, { 's.json': unpullable })).toMatch(/^CannotPullContainerError: /);
  expect(await reasonOf([...service(rolling), '--until', '10s'])).toBeUndefined();
});

test.each(scenarios.map(({ id }) => id))('the scenario %s runs by its name', async (id) => {
  const { code } = await ran(['simulate', '--scenario', id]);
  expect([0, 3]).toContain(code);
});
