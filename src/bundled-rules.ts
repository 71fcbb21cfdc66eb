import { parseSync, type Plugin } from 'vite';

/** Of an entry of the catalogue, what a finding says; the rest is for documentation. */
const saidByFindings = ['id', 'severity', 'statement', 'source', 'confirmed'];

/**
 * A page runs the rules and does not prove them. What its worker loads therefore has neither the examples that stand
 * beside each rule nor the parts of the catalogue that only documentation shows: about a seventh of the whole.
 */
export function bundledRules(): Plugin {
  return {
    name: 'bundled-rules',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/rules\/.+\.(ts|json)$/ },
      handler: (text, id) => ({
        code: id.endsWith('catalogue.json') ? withoutDocumentation(text) : withoutExamples(text),
        map: null,
      }),
    },
  };
}

export function withoutDocumentation(text: string): string {
  const entries = JSON.parse(text) as Record<string, unknown>[];
  return JSON.stringify(
    entries.map((entry) =>
      Object.fromEntries(Object.entries(entry).filter(([key]) => saidByFindings.includes(key))),
    ),
  );
}

/** The same source with `good` and `bad` empty wherever an object has both. */
export function withoutExamples(source: string): string {
  const places = examplesIn(parseSync('rule.ts', source).program).toSorted((a, b) => b.start - a.start);
  return places.reduce(
    (text, { start, end, name }) => `${text.slice(0, start)}${name}: []${text.slice(end)}`,
    source,
  );
}

interface Place {
  start: number;
  end: number;
  name: string;
}

function examplesIn(node: unknown): Place[] {
  if (Array.isArray(node)) return node.flatMap(examplesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, properties } = node as { type?: string; properties?: unknown[] };
  if (type !== 'ObjectExpression' || !properties) return Object.values(node).flatMap(examplesIn);
  const lists = properties.filter(isExampleList);
  const rest = lists.length < 2 ? properties : properties.filter((property) => !isExampleList(property));
  const here = lists.length < 2 ? [] : lists.map(({ start, end, key }) => ({ start, end, name: key.name }));
  return [...here, ...rest.flatMap(examplesIn)];
}

function isExampleList(node: unknown): node is Place & { key: { name: string } } {
  const { type, key } = node as { type?: string; key?: { name?: unknown } };
  return type === 'Property' && (key?.name === 'good' || key?.name === 'bad');
}
