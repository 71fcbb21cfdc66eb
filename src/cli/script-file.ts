import { isObject, type Json, type JsonPath } from '#model/json.ts';
import type { Intervention } from '#model/run.ts';
import { BadScript, parseScript, type ScriptFault } from '#sim/script.ts';
import { BadInput, readJsonFile, type JsonInput } from './bad-input.ts';
import type { System } from './system.ts';

/** A script as it stands in a file. */
export interface ScriptFile {
  readonly interventions: readonly Intervention[];
  /** What of it cannot be done to a design, with file, line and field. */
  refused(error: BadScript): BadInput;
}

/** Reads a script. Throws `BadInput` with file, line and field of every fault. */
export async function readScript(file: string, system: System): Promise<ScriptFile> {
  const input = await readJsonFile(file, system);
  const refused = ({ faults }: BadScript): BadInput =>
    new BadInput(faults.map((each) => input.fault(pathOf(fieldOf(input, each)), each.message)).join('\n'));
  try {
    return { interventions: parseScript(input.value), refused };
  } catch (error) {
    if (!(error instanceof BadScript)) throw error;
    throw refused(error);
  }
}

/** The path that 'interventions[0].at' writes. */
const pathOf = (at: string): JsonPath =>
  [...at.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([word, index]) =>
    index === undefined ? word : Number(index),
  );

/** A step that the design refuses is refused for what it names: the field whose value the sentence speaks of. */
function fieldOf({ value }: JsonInput, { at, message }: ScriptFault): string {
  const index = /^interventions\[(\d+)\]$/.exec(at)?.[1];
  const steps: Json | undefined = isObject(value) ? value['interventions'] : undefined;
  const step = index !== undefined && Array.isArray(steps) ? (steps[Number(index)] as Json) : undefined;
  if (!isObject(step)) return at;
  const words = message.split(/[^\w-]+/);
  const named = Object.entries(step).find(
    ([key, given]) => key !== 'do' && typeof given === 'string' && words.includes(given),
  );
  return named ? `${at}.${named[0]}` : at;
}
