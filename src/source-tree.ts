import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

// The project's own TypeScript, read for architecture.test.ts.

export interface Source {
  /** Relative to the root of the project, with forward slashes. */
  path: string;
  text: string;
  lines: number;
  functions: { at: string; lines: number }[];
  /** The files it imports, as paths like `path`, and the packages, by their names. */
  imports: string[];
}

interface AstNode {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const root = join(import.meta.dirname, '..');

function filesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path));
}

export const sourcesIn = (...folders: string[]): Source[] => folders.flatMap(filesUnder).map(read);

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const nodes = [...everyNode(parseSync(path, text).program)];
  return {
    path,
    text,
    lines: text.trimEnd().split('\n').length,
    functions: lengthsOf(nodes.filter(isFunction), lineOf, path.startsWith('e2e/')).map(
      ({ line, lines }) => ({ at: `${path}:${line}`, lines }),
    ),
    imports: nodes.flatMap(importOf).map((specifier) => resolved(path, specifier)),
  };
}

/**
 * How long functions are. In a journey and its driver the steps and verbs are functions of their own, so those are not
 * counted again for the story or the list that holds them.
 */
function lengthsOf(
  functions: readonly AstNode[],
  lineOf: (offset: number) => number,
  withoutInner: boolean,
): { line: number; lines: number }[] {
  const spans = functions.map(({ start, end }) => ({ start, end, from: lineOf(start), to: lineOf(end) }));
  return spans.map((span) => {
    const inner = withoutInner ? spans.filter((other) => other !== span && isWithin(other, span)) : [];
    const outermost = inner.filter((one) => !inner.some((other) => other !== one && isWithin(one, other)));
    const hidden = outermost.reduce((sum, { from, to }) => sum + to - from, 0);
    return { line: span.from, lines: span.to - span.from + 1 - hidden };
  });
}

const isWithin = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start >= other.start && one.end <= other.end;

/** All nodes but what only groups tests: a `describe` is a chapter, not a function. */
function* everyNode(value: unknown): Generator<AstNode> {
  if (Array.isArray(value)) {
    for (const item of value) yield* everyNode(item);
  } else if (isNode(value)) {
    yield value;
    for (const child of Object.values(isDescribe(value) ? bodiesOf(value) : value)) yield* everyNode(child);
  }
}

const isNode = (value: unknown): value is AstNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const isFunction = ({ type, body }: AstNode): boolean =>
  ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(type) && isNode(body);

function isDescribe({ type, callee }: AstNode): boolean {
  if (type !== 'CallExpression' || !isNode(callee)) return false;
  const { name, property } = callee;
  return name === 'describe' || (isNode(property) && property['name'] === 'describe');
}

const bodiesOf = ({ arguments: given }: AstNode): unknown[] =>
  (Array.isArray(given) ? given : []).map((argument) => (isFunction(argument) ? argument.body : argument));

/** `import … from`, `export … from`, `import()`, types by `import()`, and a worker's `new URL('….ts', …)`. */
function importOf(node: AstNode): string[] {
  const [first] = Array.isArray(node['arguments']) ? node['arguments'] : [];
  const target = node.type === 'NewExpression' ? first : node['source'];
  const specifier = isNode(target) ? target['value'] : undefined;
  if (typeof specifier !== 'string') return [];
  return node.type !== 'NewExpression' || specifier.endsWith('.ts') ? [specifier] : [];
}

function resolved(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}
