import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isObject, pathText, type JsonObject } from '../json.ts';
import { violations } from '../violations.ts';
import { taskDefinitionSchema } from './task-definition.ts';

interface Entry {
  file: string;
  kind: string;
  rules?: string[];
  cliRejects?: string;
  expect?: { source?: string; errors?: string[] };
}

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const isHere = existsSync(corpus);
const index = isHere ? (JSON.parse(read('index.json')) as Entry[]) : [];

function read(file: string): string {
  return readFileSync(new URL(file, corpus), 'utf8');
}

function placesOf({ file }: Entry): string[] {
  const document = JSON.parse(read(file)) as JsonObject;
  const inner = document['taskDefinition'];
  return violations(taskDefinitionSchema, isObject(inner) ? inner : document).map(({ path }) =>
    pathText(path),
  );
}

// What AWS's pages refuse although nobody has marked these files as wrong.
const documented: Record<string, string[]> = {
  // API_HealthCheck.html: command must start with CMD or CMD-SHELL; this one starts with powershell.
  'taskdefs/ecs-agent--container-ordering-healthy-windows-task-d-ac4136.json': [
    'containerDefinitions[1].healthCheck.command',
  ],
  // API_ProxyConfiguration.html: four properties are marked as required; this file has none.
  'taskdefs/moto--test_ecs-6689c2.json': ['proxyConfiguration.properties'],
};

it.skipIf(!isHere)('finds nothing in real task definitions but what AWS documents', () => {
  const valid = index.filter((entry) => entry.kind === 'taskdefs' && !entry.rules && !entry.cliRejects);
  const found = valid.map((entry): [string, string[]] => [entry.file, placesOf(entry)]);
  expect(valid.length).toBeGreaterThan(50);
  expect(Object.fromEntries(found.filter(([, places]) => places.length > 0))).toEqual(documented);
});

it.skipIf(!isHere)("finds every fault that AWS's own model finds in real files", () => {
  const bad = index.filter(
    (entry) => entry.kind === 'bad' && entry.expect?.source?.startsWith('AWS API model'),
  );
  const overlooked = bad.flatMap((entry) => {
    const places = placesOf(entry);
    const faults = (entry.expect?.errors ?? []).map((error) => error.replace(/^\w+ \.?/, ''));
    return faults.filter((fault) => !places.includes(fault)).map((fault) => `${entry.file}: ${fault}`);
  });
  expect(bad.length).toBeGreaterThan(10);
  expect(overlooked).toEqual([]);
});
