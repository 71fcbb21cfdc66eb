import { parseArgs } from 'node:util';
import { durationMs } from '#sim/script.ts';

export const formats = ['text', 'json', 'sarif'] as const;
export const targets = ['task-definition', 'design'] as const;
export const runFormats = ['text', 'json', 'csv'] as const;

export type Format = (typeof formats)[number];
export type Target = (typeof targets)[number];
export type RunFormat = (typeof runFormats)[number];

/** What to simulate, and what to say about it. */
export interface SimulateCommand {
  readonly do: 'simulate';
  /** A design; absent where the scenario brings its own or `service` says it all. */
  readonly file?: string;
  readonly scenario?: string;
  readonly script?: string;
  /** A service as JSON, on ample capacity. */
  readonly service?: string;
  /** A file with instance types and prices that stand in place of those of the build. */
  readonly catalogue?: string;
  readonly seed: number;
  readonly untilMs: number;
  readonly format: RunFormat;
  /** Whether the events are left out. */
  readonly isSummary: boolean;
  readonly assertions: readonly string[];
}

export type Command =
  | { readonly do: 'help' }
  | { readonly do: 'version' }
  | { readonly do: 'check'; readonly files: readonly string[]; readonly format: Format }
  | { readonly do: 'export'; readonly files: readonly string[]; readonly to: Target; readonly out?: string }
  | SimulateCommand;

/** A command line that is not understood; the message says what to write instead. */
export class UsageError extends Error {}

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  format: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  scenario: { type: 'string' },
  script: { type: 'string' },
  service: { type: 'string' },
  catalogue: { type: 'string' },
  summary: { type: 'boolean' },
  seed: { type: 'string' },
  until: { type: 'string' },
  assert: { type: 'string', multiple: true },
} as const;

const verbs = ['check', 'export', 'simulate'] as const;
type Verb = (typeof verbs)[number];

const simulateOnly: readonly Verb[] = ['simulate'];
const belongsTo: Readonly<Record<string, readonly Verb[]>> = {
  format: ['check', 'simulate'],
  to: ['export'],
  out: ['export'],
  scenario: simulateOnly,
  script: simulateOnly,
  service: simulateOnly,
  catalogue: simulateOnly,
  summary: simulateOnly,
  seed: simulateOnly,
  until: simulateOnly,
  assert: simulateOnly,
};
/** A day: no deployment that ends takes longer, but for those that wait for somebody. */
const defaultUntilMs = 86_400_000;

/** Reads the words after the program's name. Throws `UsageError`. */
export function parseCommand(words: readonly string[]): Command {
  const { values, positionals } = parsed(words);
  if (values.help === true || positionals[0] === 'help') return { do: 'help' };
  if (values.version === true) return { do: 'version' };
  const [word, ...files] = positionals;
  if (word === undefined) throw new UsageError(`Say what to do: ${listed(verbs, 'or')}.`);
  const verb = verbs.find((each) => each === word);
  if (verb === undefined)
    throw new UsageError(`There is no command ${JSON.stringify(word)}; there are ${listed(verbs, 'and')}.`);
  for (const option of Object.keys(values)) {
    const owners = belongsTo[option];
    if (owners && !owners.includes(verb))
      throw new UsageError(`--${option} belongs to ${listed(owners, 'and')}, not to ${verb}.`);
  }
  if (verb === 'simulate') return simulateCommand(values, files);
  if (files.length === 0) throw new UsageError(`Name the files to ${verb}.`);
  if (verb === 'check')
    return { do: 'check', files, format: oneOf(formats, values.format ?? 'text', '--format') };
  if (values.to === undefined)
    throw new UsageError('Say what to export: --to task-definition or --to design.');
  return {
    do: 'export',
    files,
    to: oneOf(targets, values.to, '--to'),
    ...(values.out === undefined ? {} : { out: values.out }),
  };
}

function simulateCommand(values: Values, files: readonly string[]): SimulateCommand {
  const { scenario, script, service, catalogue, seed = '1', until } = values;
  const [file, ...others] = files;
  if (others.length > 0) throw new UsageError('simulate takes one file.');
  if (file === undefined && scenario === undefined && service === undefined)
    throw new UsageError('Name the design to simulate, or give --scenario or --service.');
  if (scenario !== undefined && script !== undefined)
    throw new UsageError('Give --scenario or --script, not both.');
  if (file !== undefined && service !== undefined)
    throw new UsageError('Give a file or --service, not both.');
  if (!/^\d{1,9}$/.test(seed))
    throw new UsageError(`--seed is a whole number of up to nine digits, not ${JSON.stringify(seed)}.`);
  const untilMs = until === undefined ? defaultUntilMs : durationMs(until);
  if (untilMs === undefined)
    throw new UsageError(`--until is a time such as 90s, 10m or 2h, not ${JSON.stringify(until)}.`);
  return {
    do: 'simulate',
    ...(file === undefined ? {} : { file }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(script === undefined ? {} : { script }),
    ...(service === undefined ? {} : { service }),
    ...(catalogue === undefined ? {} : { catalogue }),
    seed: Number(seed),
    untilMs,
    format: oneOf(runFormats, values.format ?? 'text', '--format'),
    isSummary: values.summary ?? false,
    assertions: values.assert ?? [],
  };
}

const listed = (words: readonly string[], joint: string): string =>
  words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;

interface Values {
  help?: boolean;
  version?: boolean;
  format?: string;
  to?: string;
  out?: string;
  scenario?: string;
  script?: string;
  service?: string;
  catalogue?: string;
  summary?: boolean;
  seed?: string;
  until?: string;
  assert?: string[];
}

function parsed(words: readonly string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code?.startsWith('ERR_PARSE_ARGS') !== true) throw error;
    const option = (/--[\w-]+/.exec(message) ?? /-\w/.exec(message))?.[0] ?? 'An option';
    throw new UsageError(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `There is no option ${option}.`
        : `${option} is given the wrong way: it ${message.includes('does not take') ? 'takes no value' : 'needs a value'}.`,
    );
  }
}

function oneOf<T extends string>(words: readonly T[], word: string, option: string): T {
  const found = words.find((each) => each === word);
  if (found === undefined)
    throw new UsageError(`${option} may be ${listed(words, 'or')}, not ${JSON.stringify(word)}.`);
  return found;
}
