import { importText, type ImportResult } from '#io/import-text.ts';
import { Unreadable, type System } from './system.ts';
import { visible } from './visible.ts';

/** Why an input could not be read, and where. */
export interface InputError {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

export type Taken =
  | { readonly error: InputError }
  | { readonly result: ImportResult; readonly design: NonNullable<ImportResult['design']> };

/** Reads one input. What can be read in spite of a doubt is told on standard error and does not stop anything. */
export async function takeIn(file: string, system: System): Promise<Taken> {
  let text: string;
  try {
    text = await system.read(file);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { error: { message: error.message } };
  }
  const result = importText(file === '-' ? { text } : { text, fileName: file });
  const first = result.problems.find(({ severity }) => severity === 'error');
  if (first || !result.design) {
    const { message, line, column } = first ?? { message: 'There is nothing in it that Stagewright knows.' };
    return {
      error: {
        message,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
      },
    };
  }
  for (const { message, line, column } of result.problems)
    system.err(`${visible(`${file}:${line}:${column}: ${message}`)}\n`);
  return { result, design: result.design };
}
