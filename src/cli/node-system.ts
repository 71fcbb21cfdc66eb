import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { version } from '../../package.json';
import { Unreadable, type System } from './system.ts';

const MAX_BYTES = 100_000_000;

export const nodeSystem: System = {
  read: (path) => (path === '-' ? text(process.stdin) : readTextFile(path)),
  async write(path, content) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  },
  absolute: (path) => resolve(path),
  out: (content) => void process.stdout.write(content),
  err: (content) => void process.stderr.write(content),
  // https://no-color.org
  hasColour: process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
  version,
};

async function readTextFile(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES)
      throw new Unreadable(`The file has ${Math.round(size / 1e6)} MB; a task definition has at most 64 KB.`);
    return decoded(await readFile(path));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(sentence((error as NodeJS.ErrnoException).code, error));
  }
}

/** UTF-8, or UTF-16 with its mark, which is what Windows PowerShell writes. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable('The file is not text in UTF-8.');
  }
}

function sentence(code: string | undefined, error: unknown): string {
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder. Name the files in it.';
  if (code === 'EACCES' || code === 'EPERM') return 'The file may not be read.';
  return `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
