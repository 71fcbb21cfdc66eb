import { parseArgs } from 'node:util';

export const formats = ['text', 'json', 'sarif'] as const;
export const targets = ['task-definition', 'design'] as const;

export type Format = (typeof formats)[number];
export type Target = (typeof targets)[number];

export type Command =
  | { readonly do: 'help' }
  | { readonly do: 'version' }
  | { readonly do: 'check'; readonly files: readonly string[]; readonly format: Format }
  | { readonly do: 'export'; readonly files: readonly string[]; readonly to: Target; readonly out?: string };

/** A command line that is not understood; the message says what to write instead. */
export class UsageError extends Error {}

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  format: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
} as const;

const belongsTo: Readonly<Record<string, string>> = { format: 'check', to: 'export', out: 'export' };

/** Reads the words after the program's name. Throws `UsageError`. */
export function parseCommand(words: readonly string[]): Command {
  const { values, positionals } = parsed(words);
  if (values.help === true || positionals[0] === 'help') return { do: 'help' };
  if (values.version === true) return { do: 'version' };
  const [verb, ...files] = positionals;
  if (verb === undefined) throw new UsageError('Say what to do: check or export.');
  if (verb !== 'check' && verb !== 'export')
    throw new UsageError(`There is no command ${JSON.stringify(verb)}; there are check and export.`);
  for (const option of Object.keys(values)) {
    if (belongsTo[option] !== undefined && belongsTo[option] !== verb)
      throw new UsageError(`--${option} belongs to ${belongsTo[option]}, not to ${verb}.`);
  }
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

interface Values {
  help?: boolean;
  version?: boolean;
  format?: string;
  to?: string;
  out?: string;
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
    throw new UsageError(
      `${option} may be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not ${JSON.stringify(word)}.`,
    );
  return found;
}
