import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indexOf } from '#model/design-index.ts';
import { applyEdits, type Edit } from '#model/edit.ts';
import { unsound } from '#model/grammar.ts';
import type { Json } from '#model/json.ts';
import { catalogue } from '#rules/catalogue.ts';
import { checkDesign } from '#rules/check.ts';
import type { Severity } from '#rules/rule.ts';
import { judge } from '../judge.test-support.ts';
import { taskDefinitionJsonExporter } from '../task-definition/json-exporter.ts';
import { templates } from './index.ts';
import { designOf, type Template } from './template.ts';

// UPDATE_TEMPLATES=1 writes the files that the page serves; without it they are compared.
const folder = join(import.meta.dirname, '../../../public/templates');
const isUpdate = process.env['UPDATE_TEMPLATES'] === '1';

/** What the file holds; in an update, what it shall hold from now on. */
function file(name: string, content: unknown): unknown {
  const path = join(folder, name);
  if (isUpdate) writeFileSync(path, `${JSON.stringify(content, undefined, 2)}\n`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

function found(template: Template, ...severities: Severity[]): string[] {
  const ids = checkDesign(designOf(template)).filter(({ severity }) => severities.includes(severity));
  return [...new Set(ids.map(({ id }) => id))].toSorted();
}

describe('the files of the start screen', () => {
  test('index.json lists the templates', () => {
    const listed = templates.map(({ draw: _, ...shown }) => shown);
    expect(file('index.json', { templates: listed })).toEqual({ templates: listed });
  });

  test.each(templates)('$id is what its builder draws', (template) => {
    const design = designOf(template);
    expect(file(`${template.id}.stagewright.json`, design)).toEqual(design);
  });

  test('the registry and the folder agree', () => {
    const parts = ['foundations.ts', 'index.ts', 'template.ts', 'templates.test.ts', 'wrong-tasks.ts'];
    const files = readdirSync(import.meta.dirname).filter((file) => !parts.includes(file));
    expect(templates.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });
});

describe.each(templates)('$id', (template) => {
  const design = designOf(template);

  test('is a sound design of its own name, all of it drawn somewhere', () => {
    const { nodes, layout } = design;
    const withoutPlace = Object.keys(nodes).filter(
      (node) => nodes[node]!.kind !== 'container' && !layout[node],
    );
    expect(unsound(design)).toEqual([]);
    expect(withoutPlace).toEqual([]);
    expect([design.id, design.name]).toEqual([template.id, template.title]);
  });

  test('exports what the AWS CLI would send', () => {
    const written = taskDefinitionJsonExporter.write(design);
    const judged = written.map(({ text }) => judge(JSON.parse(text) as Json));
    expect(judged.flat()).toEqual([]);
    expect(written.length).toBe(indexOf(design).ofKind('task-definition').length);
    expect(written.length).toBeGreaterThan(0);
  });
});

/** Advice that a template does not follow, and why. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  'fargate-alb': [],
  'ec2-bridge': [],
  'efs-cms': [],
  sidecars: [],
};

/** What the notes invite to try, and what is then said. */
const tries: readonly (readonly [id: string, edit: Edit, rule: string])[] = [
  [
    'fargate-alb',
    { do: 'set', id: 'task-definition-1', path: ['memory'], value: '1536' },
    'td-fargate-cpu-memory-combo',
  ],
  [
    'fargate-alb',
    {
      do: 'set',
      id: 'service-1',
      path: ['networkConfiguration', 'awsvpcConfiguration', 'subnets'],
      value: ['public-a', 'public-b'],
    },
    'net-fargate-public-subnet-no-ip',
  ],
  [
    'ec2-bridge',
    { do: 'set', id: 'container-1', path: ['portMappings', 0, 'hostPort'], value: 8080 },
    'dep-static-host-port-min-100',
  ],
  [
    'efs-cms',
    { do: 'set', id: 'efs-1', path: ['efsVolumeConfiguration', 'transitEncryption'], value: 'DISABLED' },
    'vol-efs-iam-needs-transit',
  ],
  ['efs-cms', { do: 'remove', ids: ['admits-2'] }, 'vol-efs-sg-2049'],
  [
    'sidecars',
    { do: 'set', id: 'container-3', path: ['essential'], value: true },
    'c-dependson-complete-essential',
  ],
];

/** What 'Everything wrong' is there to show, by area. */
const shown: Readonly<Record<string, readonly string[]>> = {
  'task-definition': [
    'td-fargate-cpu-memory-combo',
    'td-fargate-cpu-required',
    'td-compatibility-covers-launch',
    'td-pidmode-fargate-host',
    'td-ephemeral-range',
  ],
  container: [
    'c-image-latest-tag',
    'c-essential-at-least-one',
    'c-dependson-cycle',
    'c-dependson-healthy-needs-healthcheck',
    'c-memory-over-task',
    'c-cpu-sum-over-task',
    'c-memory-less-than-reservation',
    'c-privileged-fargate',
    'c-gpu-fargate',
    'c-stoptimeout-fargate',
    'c-healthcheck-classic-lb',
    'c-healthcheck-retries',
    'c-environment-duplicate',
    'c-links-legacy',
  ],
  networking: [
    'net-fargate-awsvpc',
    'net-fargate-public-subnet-no-ip',
    'net-vpc-endpoints-ecr-set',
    'net-vpc-dns-attributes',
    'port-awsvpc-host-equals-container',
    'port-awsvpc-duplicate-container-port',
    'port-bridge-static-limits-copies',
    'port-host-reserved',
    'sg-task-egress',
  ],
  volume: [
    'vol-efs-iam-needs-transit',
    'vol-efs-accesspoint-needs-transit',
    'vol-efs-accesspoint-root',
    'vol-efs-mount-target-az',
    'vol-fargate-source-path',
  ],
  logging: ['log-missing', 'log-driver-fargate', 'log-awslogs-region-required', 'log-json-file-unbounded'],
  secrets: ['secret-plain-env', 'secret-aws-keys-env', 'secret-execution-role', 'secret-valuefrom-format'],
  iam: [
    'iam-admin-policy',
    'iam-role-wrong-principal',
    'iam-task-equals-execution',
    'iam-task-role-shared',
    'iam-imds-exposed-bridge',
  ],
  'load-balancer': [
    'lb-classic-fargate',
    'lb-bridge-host-target-instance',
    'lb-alb-protocol',
    'lb-alb-two-azs',
    'lb-https-listener',
    'lb-https-certificate',
  ],
  service: [
    'svc-single-task',
    'svc-name-pattern',
    'svc-platform-1-3-retired',
    'svc-az-rebalancing-max-percent',
  ],
  placement: ['pl-fargate-strategies', 'pl-binpack-field'],
  capacity: ['cap-name-prefix', 'cap-termination-needs-scaling', 'cap-asg-managed-draining'],
  deployment: [
    'dep-min-max-both-100',
    'dep-static-host-port-min-100',
    'dep-circuit-breaker-off',
    'dep-circuit-breaker-no-rollback',
  ],
  security: ['sec-docker-socket', 'sec-root-user', 'sec-public-database', 'sec-immutable-tags'],
};

describe('what the rules say', () => {
  test.each(templates.filter(({ faulty }) => !faulty))('$id follows the advice', (template) => {
    expect(found(template, 'error')).toEqual([]);
    expect(found(template, 'warning', 'info')).toEqual(accepted[template.id]);
  });

  test.each(tries)('%s with another %j breaks %s', (id, edit, rule) => {
    const design = designOf(templates.find((template) => template.id === id)!);
    expect(checkDesign(applyEdits(design, [edit])).map((finding) => finding.id)).toContain(rule);
  });

  test('everything-wrong breaks rules of every area', () => {
    const wrong = templates.find(({ faulty }) => faulty)!;
    const areaOf = new Map(catalogue.map(({ id, area }) => [id, area]));
    const misplaced = Object.entries(shown).flatMap(([area, ids]) =>
      ids.filter((id) => areaOf.get(id) !== area),
    );
    expect(Object.keys(shown).toSorted()).toEqual([...new Set(areaOf.values())].toSorted());
    expect(misplaced).toEqual([]);
    expect(Object.values(shown).flat().length).toBeGreaterThanOrEqual(40);
    expect(found(wrong, 'error', 'warning', 'info')).toEqual(
      expect.arrayContaining(Object.values(shown).flat()),
    );
  });
});
