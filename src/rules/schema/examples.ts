import type { JsonObject } from '#model/json.ts';
import { containerExamples } from './container-examples.ts';
import { portExamples } from './port-examples.ts';
import { taskExamples } from './task-examples.ts';
import { volumeExamples } from './volume-examples.ts';
import { wiringExamples } from './wiring-examples.ts';

/** By catalogue id: task definitions that break that rule and no other of a schema, and their nearest legal kin. */
export type SchemaExamples = Record<string, { good: readonly JsonObject[]; bad: readonly JsonObject[] }>;

export const schemaExamples: SchemaExamples = {
  ...taskExamples,
  ...containerExamples,
  ...portExamples,
  ...volumeExamples,
  ...wiringExamples,
};
