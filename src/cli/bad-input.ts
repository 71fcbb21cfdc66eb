import { pathText, type Json, type JsonPath } from '#model/json.ts';
import { readJson } from '#io/parse/json-reader.ts';
import { Unreadable, type System } from './system.ts';

/** An input that cannot be used; the message names it and says why, one line for each fault. */
export class BadInput extends Error {}

/** A text that is JSON, and where what it says stands in it. */
export interface JsonInput {
  readonly value: Json;
  /** 'script.json:3:5: interventions[0].at: …' */
  fault(at: JsonPath, message: string): string;
}

/** Reads JSON that stands in a file, or in `what` else. Throws `BadInput` with line and column. */
export function readJsonInput(text: string, what: string): JsonInput {
  const parsed = readJson(text);
  const errors = parsed.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || parsed.value === undefined)
    throw new BadInput(
      errors
        .map(({ line, column, message }) => `${what}:${line}:${column}: This is not JSON: ${message}`)
        .join('\n'),
    );
  return {
    value: parsed.value,
    fault(at, message) {
      const position = parsed.positionOf(at);
      const place = position ? `:${position.line}:${position.column}` : '';
      return `${what}${place}: ${at.length === 0 ? '' : `${pathText(at)}: `}${message}`;
    },
  };
}

/** The JSON of a file. Throws `BadInput`. */
export async function readJsonFile(file: string, system: System): Promise<JsonInput> {
  try {
    return readJsonInput(await system.read(file), file);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new BadInput(`${file}: ${error.message}`);
  }
}
