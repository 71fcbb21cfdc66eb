import { describe, expect, test } from 'vitest';
import { z } from '#model/zod.ts';
import { emptyDesign } from '#model/design.ts';
import { corpus, corpusNote, hasCorpus, readCorpus } from '#io/corpus.test-support.ts';
import { checkDesign } from '#rules/check.ts';
import { ran } from './fake-system.test-support.ts';

const clean = JSON.stringify({
  family: 'clean',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  executionRoleArn: 'arn:aws:iam::111122223333:role/exec',
  containerDefinitions: [
    {
      name: 'web',
      image: 'public.ecr.aws/nginx/nginx-unprivileged:1.28',
      user: '101',
      readonlyRootFilesystem: true,
      logConfiguration: {
        logDriver: 'awslogs',
        options: { 'awslogs-group': '/web', 'awslogs-region': 'us-east-1', 'awslogs-stream-prefix': 'web' },
      },
    },
  ],
});
const faulty = `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {"name": "api", "image": "a:1", "memory": 64, "portMappings": [{"containerPort": 80, "hostPort": 8080}]}
  ],
  "volumes": [{"name": "data", "efsVolumeConfiguration": {}}]
}`;
const broken = '{\n  "family": $NAME\n}';

const finding = z.strictObject({
  id: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  at: z.string(),
  field: z.string().optional(),
  message: z.string(),
  docs: z.url(),
  fix: z.string().optional(),
});
const reports = z.array(
  z.strictObject({
    file: z.string(),
    error: z
      .strictObject({ message: z.string(), line: z.number().optional(), column: z.number().optional() })
      .optional(),
    findings: z.array(finding),
  }),
);

async function json(
  words: readonly string[],
  files: Record<string, string>,
): Promise<z.infer<typeof reports>> {
  return reports.parse(JSON.parse((await ran([...words, '--format', 'json'], files)).out));
}

describe('how it ends', () => {
  const files = { 'clean.json': clean, 'faulty.json': faulty, 'broken.json': broken };
  test.each([
    [['clean.json'], 0],
    [['faulty.json'], 1],
    [['clean.json', 'faulty.json'], 1],
    [['broken.json'], 2],
    [['missing.json'], 2],
    [['faulty.json', 'missing.json', 'clean.json'], 2],
  ])('check %j: %i', async (names, code) => {
    for (const format of ['text', 'json', 'sarif'])
      expect((await ran(['check', ...names, '--format', format], files)).code).toBe(code);
  });

  test('the other files are still done when one cannot be read', async () => {
    const [first, second, third] = await json(['check', 'missing.json', 'broken.json', 'faulty.json'], files);
    expect(first).toEqual({
      file: 'missing.json',
      error: { message: 'There is no such file.' },
      findings: [],
    });
    expect(second).toEqual({
      file: 'broken.json',
      error: {
        message: '$NAME stands without quotes. Text needs double quotes: "$NAME".',
        line: 2,
        column: 13,
      },
      findings: [],
    });
    expect(third!.findings.length).toBeGreaterThan(0);
  });
});

describe('findings', () => {
  test('name the container, volume or family, and the parameter of AWS', async () => {
    const [report] = await json(['check', 'faulty.json'], { 'faulty.json': faulty });
    const errors = report!.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ id, at, field }) => [id, at, field]);
    expect(errors).toEqual([
      ['port-awsvpc-host-equals-container', 'api', 'portMappings[0].hostPort'],
      ['vol-efs-filesystem-required', 'data', 'efsVolumeConfiguration.fileSystemId'],
    ]);
  });

  test('about roles, secrets and log groups name the parameter that refers to them', async () => {
    const text = JSON.stringify({
      family: 'web',
      executionRoleArn: 'not a name!',
      containerDefinitions: [{ name: 'api', image: 'a:1', memory: 64 }],
    });
    const [report] = await json(['check', 'a.json'], { 'a.json': text });
    expect(report!.findings.map(({ at, field }) => `${at} ${field}`)).toContain('web executionRoleArn');
  });

  test('that a design waives are not told', async () => {
    const design = { ...emptyDesign('d', 'D'), nodes: { td: { kind: 'task-definition', props: {} } } };
    const all = checkDesign(design);
    expect(all.length).toBeGreaterThan(1);
    const waivers = Object.fromEntries(all.slice(1).map(({ key }) => [key, { reason: 'known' }]));
    const [report] = await json(['check', 'd.json'], { 'd.json': JSON.stringify({ ...design, waivers }) });
    expect(report!.findings.map(({ id }) => id)).toEqual([all[0]!.id]);
  });

  test('in YAML and on standard input are the same as in JSON', async () => {
    const yaml = 'family: web\nnetworkMode: vpc\ncontainerDefinitions: []\n';
    const same = '{"family": "web", "networkMode": "vpc", "containerDefinitions": []}';
    const [a, b, c] = await json(['check', 'a.yml', 'b', '-'], { 'a.yml': yaml, b: same, '-': yaml });
    expect(a!.findings.length).toBeGreaterThan(0);
    expect(b!.findings).toEqual(a!.findings);
    expect(c!.findings).toEqual(a!.findings);
  });

  test('a name that stands twice does not stop anything, and is told beside', async () => {
    const { code, err } = await ran(['check', 'a.json'], { 'a.json': clean.replace('{', '{"cpu": "1",') });
    expect(code).toBe(0);
    expect(err).toMatch(/^a\.json:1:\d+: "cpu" stands twice in this object; the last one counts\.\n$/);
  });
});

describe('as text', () => {
  test('one can read it', async () => {
    const { out } = await ran(['check', 'faulty.json', 'broken.json'], {
      'faulty.json': faulty,
      'broken.json': broken,
    });
    expect(out).toContain('faulty.json:5:90  error  Container api maps container port 80 to host port 8080');
    expect(out).toContain('\n    api › portMappings[0].hostPort  port-awsvpc-host-equals-container\n');
    expect(out).toContain('\n    https://docs.aws.amazon.com/');
    expect(out).toContain('\n\nbroken.json:2:13  unreadable  $NAME stands without quotes.');
    expect(out).toMatch(/\n\n2 files checked: 2 errors, .*1 unreadable\.\n$/);
    expect(out).not.toContain('\u001b');
  });

  test('it has colours on a terminal, and only of our own making', async () => {
    const evil = JSON.stringify({ family: 'a\u001b[31m\u202E', containerDefinitions: [] });
    const { out } = await ran(['check', 'a.json'], { 'a.json': evil }, true);
    expect(out).toContain('\u001b[31merror\u001b[0m');
    expect(out).toContain('a\\u{1b}[31m\\u{202e}');
    expect(out).not.toContain('a\u001b[31m');
  });

  test('nothing to complain about is said', async () => {
    const { out } = await ran(['check', 'clean.json'], { 'clean.json': clean });
    expect(out).toMatch(/1 file checked: (nothing to complain about|.*advice)\.\n$/);
  });
});

describe('as SARIF', () => {
  const region = z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) });
  const artifact = z.strictObject({ uri: z.string().regex(/^[^\s\\]+$/) });
  const level = z.enum(['error', 'warning', 'note']);
  const log = z.strictObject({
    $schema: z.url(),
    version: z.literal('2.1.0'),
    runs: z.tuple([
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.literal('Stagewright'),
            version: z.literal('1.2.3'),
            rules: z.array(
              z.strictObject({
                id: z.string(),
                shortDescription: z.strictObject({ text: z.string().min(1) }),
                help: z.strictObject({ text: z.string().min(1) }).optional(),
                helpUri: z.url().optional(),
                defaultConfiguration: z.strictObject({ level }),
                properties: z.strictObject({ tags: z.array(z.string()) }).optional(),
              }),
            ),
          }),
        }),
        columnKind: z.literal('utf16CodeUnits'),
        artifacts: z.array(z.strictObject({ location: artifact })),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.int().min(0),
            level,
            message: z.strictObject({ text: z.string().min(1) }),
            locations: z.tuple([
              z.strictObject({
                physicalLocation: z.strictObject({ artifactLocation: artifact, region: region.optional() }),
                logicalLocations: z
                  .array(z.strictObject({ name: z.string(), fullyQualifiedName: z.string() }))
                  .optional(),
              }),
            ]),
            partialFingerprints: z.strictObject({ 'stagewright/v1': z.string() }).optional(),
          }),
        ),
      }),
    ]),
  });

  test('it has the shape that code-review tools read', async () => {
    const { out } = await ran(['check', '--format=sarif', './dir/a b.json', 'broken.json', '/x.json'], {
      './dir/a b.json': faulty,
      'broken.json': broken,
    });
    const [{ results, tool, artifacts }] = log.parse(JSON.parse(out)).runs;
    expect(artifacts.map(({ location }) => location.uri)).toEqual([
      'dir/a%20b.json',
      'broken.json',
      'file:///x.json',
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    const port = results.find(({ ruleId }) => ruleId === 'port-awsvpc-host-equals-container')!;
    expect(port.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'dir/a%20b.json' },
      region: { startLine: 5, startColumn: 90 },
    });
    const unreadable = results
      .filter(({ ruleId }) => ruleId === 'unreadable')
      .map(({ locations }) => locations[0].physicalLocation);
    expect(unreadable).toEqual([
      { artifactLocation: { uri: 'broken.json' }, region: { startLine: 2, startColumn: 13 } },
      { artifactLocation: { uri: 'file:///x.json' } },
    ]);
  });
});

describe.skipIf(!hasCorpus)(`task definitions by others${corpusNote}`, () => {
  const entries = [
    ...corpus('taskdefs', 'described'),
    ...corpus('bad').filter(({ subject }) => subject === 'taskdef'),
  ];
  const files = Object.fromEntries(entries.map(({ file }) => [file, readCorpus(file)]));

  test('are all answered: unreadable ones with their place, the others with every finding placed in the file', async () => {
    const answer = await json(['check', ...Object.keys(files)], files);
    const unreadable = answer.filter(({ error }) => error);
    const syntax = entries.filter(({ expect }) => expect?.kind === 'syntax').map(({ file }) => file);
    expect(unreadable.map(({ file }) => file)).toEqual(syntax);
    expect(unreadable.every(({ error }) => error!.line! > 0 && error!.column! > 0)).toBe(true);
    const { out } = await ran(['check', ...Object.keys(files), '--format', 'sarif'], files);
    const { results } = (
      JSON.parse(out) as { runs: [{ results: { locations: [{ physicalLocation: { region?: object } }] }[] }] }
    ).runs[0];
    expect(results.length).toBeGreaterThan(entries.length);
    expect(results.filter(({ locations }) => locations[0].physicalLocation.region === undefined)).toEqual([]);
  });
});
