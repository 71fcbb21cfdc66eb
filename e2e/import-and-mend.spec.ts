import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '../src/model/json.ts';
import { judge } from '../src/io/judge.test-support.ts';
import { meaning } from '../src/model/same-meaning.test-support.ts';
import { expect, test } from './test.ts';

interface Container {
  portMappings?: { hostPort?: number }[];
  privileged?: boolean;
  stopTimeout?: number;
}

interface TaskDefinition {
  containerDefinitions: [web: Container, cache: Container];
}

const shop = join(import.meta.dirname, 'fixtures/shop.json');
const corpus = process.env['STAGEWRIGHT_CORPUS'] ?? join(import.meta.dirname, '../../shared/corpus');
const real = join(corpus, 'taskdefs/ecs-firelens-e--health-check-task-definition-uptime--c359da.json');

test('a file is opened, mended with the fixes offered, and taken away as AWS takes it', async ({
  editor,
}) => {
  await editor.open();
  await editor.importFile(shop);
  await expect(editor.card('Task definition shop')).toBeVisible();
  await editor.expectTold(/^Imported shop\.json/);
  await editor.dismissNotices();
  await editor.expectCounts(/^Findings: [1-9]\d* errors, /);

  await test.step('a finding says what AWS does and what its fix would change', async () => {
    const opened = await editor.explain('td-fargate-cpu-memory-combo');
    await expect(opened.getByRole('link', { name: /^AWS's page/ })).toHaveAttribute(
      'href',
      /^https:\/\/docs\.aws\.amazon\.com\//,
    );
    await expect(opened.locator('del')).toHaveText(['256']);
  });

  await test.step('every fix takes its finding away', async () => {
    await editor.applyFix('Use 512 CPU units');
    await editor.applyFix('Add an execution role');
    await editor.applyFix('Use 120 s');
    await editor.applyFix('Remove privileged');
    await editor.applyFix('Remove hostPort');
    await editor.expectCounts(/^Findings: (No errors or warnings|0 errors, )/);
  });

  await test.step('what is downloaded is what was seen, mended, and nothing else is changed', async () => {
    await editor.openExport('Task definition (JSON)');
    await expect(editor.dialog.getByText('No errors known')).toBeVisible();
    const seen = await editor.dialog.getByRole('region', { name: 'Preview of shop.json' }).textContent();
    const { name, text } = await editor.download(() =>
      editor.dialog.getByRole('button', { name: 'Download shop.json' }).click(),
    );
    expect(name).toBe('shop.json');
    expect(text.trimEnd()).toBe(seen?.trimEnd());
    const given = JSON.parse(text) as Json;
    expect(judge(given)).toEqual([]);

    const mended = JSON.parse(await readFile(shop, 'utf8')) as TaskDefinition;
    const [web, cache] = mended.containerDefinitions;
    delete web.portMappings?.[0]?.hostPort;
    delete cache.privileged;
    web.stopTimeout = 120;
    const role = (given as { executionRoleArn?: string }).executionRoleArn;
    expect(role).toBeTruthy();
    expect(given).toEqual({ ...mended, cpu: '512', executionRoleArn: role });
  });
});

test('a task definition of somebody else comes out as it went in', async ({ editor }) => {
  test.skip(!existsSync(real), `There is no corpus at ${corpus}.`);
  await editor.startFresh();
  await editor.dropFile(real, 'Add to this design');
  await expect.poll(editor.size).toBeGreaterThan(1);
  const came = JSON.parse(await editor.exportText('Task definition (JSON)')) as Json;
  expect(meaning(came)).toEqual(meaning(JSON.parse(await readFile(real, 'utf8')) as Json));
  expect(judge(came)).toEqual([]);
});
