import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Design } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import { unsound } from '#model/grammar.ts';
import { lowerTaskDefinition } from '#model/task-definition/lower.ts';
import { checkDesign } from '#rules/check.ts';
import type { Severity } from '#rules/rule.ts';
import { judge } from '../judge.test-support.ts';
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

const taskDefinitions = (design: Design): readonly string[] => indexOf(design).ofKind('task-definition');

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

  test('exports what AWS would accept to read', () => {
    const q = indexOf(design);
    const judged = taskDefinitions(design).map((task) => judge(lowerTaskDefinition(q, task).doc));
    expect(judged.flat()).toEqual([]);
    expect(judged.length).toBeGreaterThan(0);
  });
});

/** Advice that a template does not follow, and why. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  'fargate-alb': [],
  'ec2-bridge': [],
  'efs-cms': [],
  sidecars: [],
};

describe('what the rules say', () => {
  test.each(templates.filter(({ faulty }) => !faulty))('$id follows the advice', (template) => {
    expect(found(template, 'error')).toEqual([]);
    expect(found(template, 'warning', 'info')).toEqual(accepted[template.id]);
  });
});
