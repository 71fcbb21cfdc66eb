import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTaskDefinition } from '#model/arbitrary.test-support.ts';
import { unsound } from '#model/grammar.ts';
import { getAt, isObject, setAt, type Json, type JsonObject, type JsonPath } from '#model/json.ts';
import { meaning } from '#model/same-meaning.test-support.ts';
import { checkDesign } from '#rules/check.ts';
import { importText } from './import-text.ts';
import { taskDefinitionJsonExporter } from './task-definition/json-exporter.ts';

const odd = fc.constantFrom<Json>(
  null,
  0,
  -1,
  1e9,
  1.5,
  '',
  'x',
  '256',
  true,
  false,
  [],
  {},
  [null],
  [{}],
  [[]],
  { a: { b: [] } },
  '\0',
  '$$$X$$$',
  [1, 'a', {}],
);

/** Some path of a document, chosen by numbers, and one that does not exist. */
function pathIn(value: Json, turns: readonly number[]): JsonPath {
  const [turn, ...rest] = turns;
  if (turn === undefined || typeof value !== 'object' || value === null) return [];
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  if (keys.length === 0) return ['extra'].slice(Array.isArray(value) ? 1 : 0);
  const key = keys[turn % keys.length]!;
  return [key, ...pathIn(getAt(value, [key])!, rest)];
}

function withObjectsFirst(doc: Json): Json {
  const containers = isObject(doc) ? doc['containerDefinitions'] : undefined;
  if (!Array.isArray(containers)) return doc;
  return {
    ...(doc as JsonObject),
    containerDefinitions: [...containers.filter(isObject), ...containers.filter((item) => !isObject(item))],
  };
}

test('a task definition with anything in it that does not belong there is drawn, checked, placed and exported', () => {
  const mutilation = fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), odd);
  let findings = 0;
  fc.assert(
    fc.property(
      anyTaskDefinition,
      fc.array(mutilation, { minLength: 1, maxLength: 4 }),
      (doc, mutilations) => {
        const broken = mutilations.reduce<Json>(
          (json, [turns, value]) => setAt(json, pathIn(json, turns), value)!,
          doc,
        );
        fc.pre(isObject(broken) && Object.hasOwn(broken, 'containerDefinitions'));
        const { design, problems, positionOf } = importText({ text: JSON.stringify(broken) });
        expect(problems).toEqual([]);
        expect(unsound(design!)).toEqual([]);
        const found = checkDesign(design!);
        findings += found.length;
        expect(found.filter(({ at, field }) => positionOf(at, field) === undefined)).toEqual([]);
        const [artefact] = taskDefinitionJsonExporter.write(design!);
        expect(withObjectsFirst(meaning(JSON.parse(artefact!.text) as Json))).toEqual(
          withObjectsFirst(meaning(broken)),
        );
      },
    ),
    { numRuns: 100 },
  );
  expect(findings).toBeGreaterThan(300);
});
