import { parseCommand, UsageError } from './arguments.ts';
import { check } from './check.ts';
import { exportFiles } from './export.ts';
import type { System } from './system.ts';

/** 0: clean; 1: findings of severity error; 2: something could not be read, written or understood. */
export type ExitCode = 0 | 1 | 2;

const usage = `Checks Amazon ECS task definitions and Stagewright designs, and turns one into the other.

  stagewright check FILE… [--format text|json|sarif]
      Every finding about every file, with the place in the file.

  stagewright export FILE… --to task-definition|design [--out DIR]
      Prints what comes out, or writes one <input name>.json for each input into DIR.

FILE is a task definition in JSON or YAML, to register or as describe-task-definition prints it, or a saved design.
A single - stands for standard input.

  -h, --help       this text
  -v, --version    the version

Ends with 0 when all is clean, with 1 after findings of severity error, with 2 when an input could not be read.
`;

/** Does what the words after the program's name say, and answers how the process should end. */
export async function run(words: readonly string[], system: System): Promise<ExitCode> {
  try {
    const command = parseCommand(words);
    switch (command.do) {
      case 'help':
        system.out(usage);
        return 0;
      case 'version':
        system.out(`stagewright ${system.version}\n`);
        return 0;
      case 'check':
        return await check(command, system);
      case 'export':
        return await exportFiles(command, system);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    system.err(`${error.message}\nstagewright --help shows how it is used.\n`);
    return 2;
  }
}
