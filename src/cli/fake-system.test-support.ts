import { posix } from 'node:path';
import { run } from './command-line.ts';
import { Unreadable, type System } from './system.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The files that are there afterwards and were not before. */
  readonly written: Readonly<Record<string, string>>;
}

/** Runs the command line on files that exist only here. A null stands for a folder into which nothing can be written. */
export async function ran(
  words: readonly string[],
  files: Readonly<Record<string, string>> = {},
  hasColour = false,
): Promise<Ran> {
  const written: Record<string, string> = {};
  let [out, err] = ['', ''];
  const system: System = {
    read: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Unreadable('There is no such file.');
      return text;
    },
    write: async (path, text) => {
      if (path.startsWith('/locked/')) throw new Error('permission denied');
      written[path] = text;
    },
    absolute: (path) => posix.resolve('/here', path),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    hasColour,
    version: '1.2.3',
  };
  const code = await run(words, system);
  return { code, out, err, written };
}
