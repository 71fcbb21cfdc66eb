import { spawn } from 'node:child_process';

/** What a script of this repository prints; the bench runs from its root, as npm does. */
export function outputOf(script: string): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (part: Buffer) => (text += part.toString()));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done(text) : fail(new Error(`${script} ended with ${code}.`))));
  });
}
