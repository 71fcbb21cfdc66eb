import { readJson } from './json-reader.ts';
import type { Parsed } from './parsed.ts';
import { readYaml } from './yaml-reader.ts';

/** Reads JSON or YAML, by the file's extension where there is one that says, else by how the text begins. */
export function readText(text: string, fileName = ''): Parsed {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (looksLikeUtf16(content)) return unreadable('This is UTF-16 text. Save it as UTF-8, and read it again.');
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  if (extension === 'yaml' || extension === 'yml') return readYaml(content);
  if (extension === 'json' || /^\s*([{[]|$)/.test(content)) return readJson(content);
  return readYaml(content);
}

// UTF-16 that was read as UTF-8 has a NUL in every second place.
function looksLikeUtf16(text: string): boolean {
  const sample = text.slice(0, 64);
  return sample.length > 3 && sample.replaceAll('\0', '').length <= sample.length * 0.6;
}

function unreadable(message: string): Parsed {
  return {
    language: 'JSON',
    value: undefined,
    problems: [{ severity: 'error', message, line: 1, column: 1 }],
    positionOf: () => undefined,
  };
}
