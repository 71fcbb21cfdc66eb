import { scenarios } from '#sim/scenarios/index.ts';
import { parseCommand, UsageError } from './arguments.ts';
import { check } from './check.ts';
import type { ExitCode } from './exit-code.ts';
import { exportFiles } from './export.ts';
import { simulate } from './simulate.ts';
import type { System } from './system.ts';

const scenarioList = scenarios.map(({ id, title }) => `        ${id.padEnd(26)} ${title}\n`).join('');

const usage = `Checks Amazon ECS task definitions and Stagewright designs, turns one into the other, and rehearses them.

  stagewright check FILE… [--format text|json|sarif]
      Every finding about every file, with the place in the file.

  stagewright export FILE… --to task-definition|design [--out DIR]
      Prints what comes out, or writes one <input name>.json for each input into DIR.

  stagewright simulate FILE [--scenario ID | --script FILE] [--seed N] [--until 10m]
                       [--format text|json|csv] [--summary] [--assert EXPRESSION]… [--catalogue FILE]
      What ECS would do, event by event, and how each deployment went. Without scenario or script, one revision of
      every service is deployed at the start. An expression compares a field of every deployment: lowestHealthy>=4.
      --summary leaves the events out. CSV is a table of the events, an empty line, and a table with a row for each
      deployment; with --summary the second table alone.
      --catalogue has instance types and prices that stand in place of those of this version:
      {"instanceTypes":{"m5.large":{"usdPerHour":0.08}},"prices":{"alb.hour":0.02}}

  stagewright simulate --service JSON [--script FILE] …
      The same for a service that is not drawn, on ample capacity:
      {"desiredCount":4,"minimumHealthyPercent":50,"maximumPercent":200,"launchType":"FARGATE"}

  stagewright simulate --scenario ID …
      A scenario with the design it brings. ID is one of:
${scenarioList}
FILE is a task definition in JSON or YAML, to register or as describe-task-definition prints it, or a saved design.
A single - stands for standard input.

  -h, --help       this text
  -v, --version    the version

Ends with 0 when all is clean, with 1 after findings of severity error or an assertion that does not hold, with 2 when
an input could not be read or understood, with 3 when a deployment was stuck, failed, rolled back or not over by
--until, whatever the assertions say.
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
      case 'simulate':
        return await simulate(command, system);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    system.err(`${error.message}\nstagewright --help shows how it is used.\n`);
    return 2;
  }
}
