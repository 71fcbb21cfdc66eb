import type { RunCatalogue } from '#model/run-catalogue.ts';
import { BadCatalogue, catalogueOf } from '#sim/catalogue.ts';
import { BadInput, readJsonFile } from './bad-input.ts';
import type { System } from './system.ts';

/** Reads instance types and prices for a run. Throws `BadInput` with file, line and field of every fault. */
export async function readCatalogue(file: string, system: System): Promise<RunCatalogue> {
  const input = await readJsonFile(file, system);
  const given = input.value as RunCatalogue;
  try {
    catalogueOf(given);
    return given;
  } catch (error) {
    if (!(error instanceof BadCatalogue)) throw error;
    throw new BadInput(error.faults.map(({ at, message }) => input.fault(at, message)).join('\n'));
  }
}
