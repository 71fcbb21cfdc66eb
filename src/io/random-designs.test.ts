import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gestures, performed } from '#model/arbitrary-design.test-support.ts';
import { anyTaskDefinition } from '#model/arbitrary.test-support.ts';
import type { Json } from '#model/json.ts';
import { meaning } from '#model/same-meaning.test-support.ts';
import { importText } from './import-text.ts';
import { judge } from './judge.test-support.ts';
import { taskDefinitionJsonExporter } from './task-definition/json-exporter.ts';
import { taskDefinitionYamlExporter } from './task-definition/yaml-exporter.ts';

// A task definition from which somebody took the last container, or the family, is not finished; rules say so.
function isFinished(doc: Json): boolean {
  return typeof doc === 'object' && doc !== null && 'containerDefinitions' in doc && 'family' in doc;
}

test('what is exported from 1,000 random designs is what AWS takes', () => {
  let judged = 0;
  fc.assert(
    fc.property(gestures({ minLength: 4, maxLength: 14 }), anyTaskDefinition, (all, doc) => {
      const last = performed([...all.slice(0, 2), { verb: 'import', a: 0, b: 0, doc }, ...all.slice(2)]).at(
        -1,
      )!;
      for (const { text } of taskDefinitionJsonExporter.write(last)) {
        const written = JSON.parse(text) as Json;
        if (!isFinished(written)) continue;
        judged++;
        expect(judge(written)).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
  expect(judged).toBeGreaterThanOrEqual(1000);
}, 240_000);

test('whatever AWS takes comes out of an import as it went in, from JSON and YAML', () => {
  fc.assert(
    fc.property(anyTaskDefinition, (doc) => {
      const { design, problems } = importText({ text: JSON.stringify(doc) });
      expect(problems).toEqual([]);
      const [json] = taskDefinitionJsonExporter.write(design!);
      expect(meaning(JSON.parse(json!.text) as Json)).toEqual(meaning(doc));
      const [yaml] = taskDefinitionYamlExporter.write(design!);
      const again = importText({ text: yaml!.text, fileName: yaml!.fileName });
      expect(again.problems).toEqual([]);
      expect(taskDefinitionJsonExporter.write(again.design!)[0]!.text).toBe(json!.text);
    }),
    { numRuns: 60 },
  );
});
