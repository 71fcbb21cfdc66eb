import { Composer, Parser, type Document, type ParsedNode } from 'yaml';
import type { Json } from '#model/json.ts';
import { tooLong } from './json-reader.ts';
import { MAX_DEPTH, MAX_YAML_LENGTH, Unreadable, type Parsed } from './parsed.ts';
import { SourceMap } from './source-map.ts';
import { YamlValues } from './yaml-values.ts';

type Token = Parameters<Composer['next']>[0];

/** Reads YAML 1.2 with merge keys. Tags are not evaluated, and aliases cannot make more of a text than is in it. */
export function readYaml(text: string): Parsed {
  const map = new SourceMap(text);
  let value: Json | undefined;
  let start = 0;
  try {
    if (text.length > MAX_YAML_LENGTH) throw new Unreadable(tooLong(text.length, MAX_YAML_LENGTH), 0);
    const document = firstDocument(text, map);
    if (document?.contents) {
      start = document.contents.range[0];
      value = new YamlValues(map).of(document.contents, 0);
    }
    if (value === undefined || value === null) map.error(0, 'There is nothing in it.');
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    value = undefined;
    map.error(error.offset, error.message);
  }
  return {
    language: 'YAML',
    value,
    problems: map.located(),
    positionOf: (path) => map.positionOf(value, start, path),
  };
}

function firstDocument(text: string, map: SourceMap): Document.Parsed<ParsedNode> | undefined {
  const tokens = [...new Parser().parse(text)];
  for (const token of tokens) refuseDepth(token);
  // Duplicate keys are found while the values are made; the package's own search takes quadratic time.
  const composer = new Composer({ uniqueKeys: false, version: '1.2' });
  const documents = [...composer.compose(tokens, true, text.length)];
  const [document, ...more] = documents as Document.Parsed<ParsedNode>[];
  for (const error of document?.errors ?? []) map.error(error.pos[0], words(error.code, error.message));
  const second = more.find(({ contents }) => contents !== null);
  if (second)
    map.error(
      second.range[0],
      `This file holds ${documents.length} documents. Put each into a file of its own.`,
    );
  return document;
}

// The composer is recursive, and a text of a few thousand brackets would exhaust the stack.
function refuseDepth(token: Token): void {
  const open: { token: unknown; depth: number }[] = [{ token, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const inner = next.token as
      | { offset?: number; value?: unknown; items?: readonly { key?: unknown; value?: unknown }[] }
      | null
      | undefined;
    if (typeof inner !== 'object' || inner === null) continue;
    if (next.depth > MAX_DEPTH) {
      throw new Unreadable(
        `Here values are nested more than ${MAX_DEPTH} deep, which no task definition or design is.`,
        inner.offset ?? 0,
      );
    }
    open.push({ token: inner.value, depth: next.depth });
    for (const { key, value } of inner.items ?? []) {
      open.push({ token: key, depth: next.depth + 1 }, { token: value, depth: next.depth + 1 });
    }
  }
}

function words(code: string, message: string): string {
  if (code === 'TAB_AS_INDENT') return 'YAML is indented with spaces, not with tabs.';
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
