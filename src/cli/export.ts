import type { Artefact, Exporter } from '#io/exporter.ts';
import { designExporter } from '#io/design/exporter.ts';
import { taskDefinitionJsonExporter } from '#io/task-definition/json-exporter.ts';
import { fileNameOf } from '#io/file-name.ts';
import type { Target } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import type { System } from './system.ts';
import { takeIn, type InputError } from './take-in.ts';
import { visible } from './visible.ts';

const exporters: Readonly<Record<Target, Exporter>> = {
  'task-definition': taskDefinitionJsonExporter,
  design: designExporter,
};

interface Job {
  readonly files: readonly string[];
  readonly to: Target;
  readonly out?: string;
}

/** Prints or writes what comes out of every input. One that fails does not keep the others from being done. */
export async function exportFiles(job: Job, system: System): Promise<ExitCode> {
  const written = new Map<string, string>();
  let code: ExitCode = 0;
  for (const file of job.files) {
    const error = await exportFile(file, job, written, system);
    if (!error) continue;
    code = 2;
    const place = error.line === undefined ? '' : `:${error.line}:${error.column ?? 1}`;
    system.err(`${visible(`${file}${place}: ${error.message}`)}\n`);
  }
  return code;
}

async function exportFile(
  file: string,
  { files, to, out }: Job,
  written: Map<string, string>,
  system: System,
): Promise<InputError | undefined> {
  const taken = await takeIn(file, system);
  if ('error' in taken) return taken.error;
  const artefacts = exporters[to].write(taken.design);
  if (artefacts.length === 0) return { message: 'There is no task definition in it.' };
  for (const note of [...taken.result.notes, ...artefacts.flatMap(({ notes }) => notes)])
    system.err(`${visible(`${file}: ${note}`)}\n`);
  if (out === undefined) {
    for (const { text } of artefacts) system.out(text);
    return undefined;
  }
  const inputs = new Set(files.map((input) => system.absolute(input)));
  for (const artefact of artefacts) {
    const path = `${out.replace(/[\\/]+$/, '') || '/'}/${nameFor(file, artefact, artefacts.length)}`;
    const full = system.absolute(path);
    if (inputs.has(full)) return { message: `It was not written, because ${path} is itself an input.` };
    const other = written.get(full);
    if (other !== undefined)
      return { message: `It was not written, because ${path} was written from ${other} just now.` };
    try {
      await system.write(path, artefact.text);
    } catch (error) {
      return {
        message: `${path} could not be written: ${error instanceof Error ? error.message : String(error)}.`,
      };
    }
    written.set(full, file);
  }
  return undefined;
}

/** `<input name>.json`; where a design holds several task definitions, each with its family in between. */
function nameFor(file: string, { title }: Artefact, howMany: number): string {
  const base = file === '-' ? 'stdin' : (file.split(/[\\/]/).at(-1) ?? file);
  const stem = base.replace(/(\.stagewright)?\.(json|yaml|yml)$/i, '') || base;
  return howMany === 1 ? `${stem}.json` : `${stem}.${fileNameOf(title, 'task-definition')}.json`;
}
