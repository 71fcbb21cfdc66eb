import { parseSync, type Plugin } from 'vite';

/**
 * A page rehearses and does not print the model card. What its worker loads has neither what mechanisms and parameters
 * say of themselves nor where that comes from: about a quarter of the whole.
 */
export function bundledSim(): Plugin {
  return {
    name: 'bundled-sim',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/sim\/.+\.ts$/ },
      handler: (text) => ({ code: withoutModelCard(text), map: null }),
    },
  };
}

/** The same source with mechanisms empty and parameters without their words. */
export function withoutModelCard(source: string): string {
  const places = wordsIn(parseSync('system.ts', source).program).toSorted((a, b) => b.start - a.start);
  return places.reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), source);
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** What takes its place. */
  readonly by: string;
}

/** Values that say something are not strings alone: some are put together. */
const told = new Set(['says', 'source']);

function wordsIn(node: unknown): Place[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, properties, start, end } = node as Partial<Place> & { type?: string; properties?: unknown[] };
  if (type !== 'ObjectExpression' || !properties) return Object.values(node).flatMap(wordsIn);
  const named = properties.flatMap((property) => (isProperty(property) ? [property] : []));
  const names = new Set(named.map(({ key }) => key.name));
  if (!['says', 'source', 'basis'].every((name) => names.has(name)) || named.length < properties.length)
    return properties.flatMap(wordsIn);
  if (!names.has('name')) return [{ start: start!, end: end!, by: '{}' }];
  return named
    .filter(({ key }) => told.has(key.name))
    .map((property) => ({ start: property.start, end: property.end, by: `${property.key.name}: ''` }));
}

function isProperty(node: unknown): node is Place & { key: { name: string } } {
  const { type, key } = node as { type?: string; key?: { name?: unknown } };
  return type === 'Property' && typeof key?.name === 'string';
}
