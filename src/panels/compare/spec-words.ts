import type { Design, DesignLink, DesignNode } from '#model/design.ts';
import { diffDesigns, type RecordDiff } from '#model/diff.ts';
import type { Json } from '#model/json.ts';
import type { Intervention, RunSpec } from '#model/run.ts';
import { clockText } from '../run/clock-text.ts';

/** How one spec differs from another, in words: 'maximumPercent 150 instead of 200'. Empty where they are the same. */
export function differences(base: RunSpec, other: RunSpec): string[] {
  return [
    ...designDifferences(base.design, other.design),
    ...scriptDifferences(base.interventions, other.interventions),
    ...(base.seed === other.seed ? [] : [`seed ${other.seed} instead of ${base.seed}`]),
    ...valueDifferences('', base.parameters ?? {}, other.parameters ?? {}),
  ];
}

function designDifferences(base: Design, other: Design): string[] {
  if (base.nodes === other.nodes && base.links === other.links) return [];
  const { nodes, links } = diffDesigns(base, other);
  const several = Object.values(nodes).filter(({ before, after }) => before && after).length > 1;
  return [
    ...recordDifferences<DesignNode>(nodes, (node) => nodeName(node), several),
    ...recordDifferences<DesignLink>(
      links,
      ({ from, to }) => `${placeName(base, other, from)} → ${placeName(base, other, to)}`,
      true,
    ),
  ];
}

function recordDifferences<T extends DesignNode | DesignLink>(
  diff: RecordDiff<T>,
  name: (record: T) => string,
  isNamed: boolean,
): string[] {
  return Object.values(diff).flatMap(({ before, after }) => {
    if (!before || !after) return [before ? `without ${name(before)}` : `with ${name(after!)}`];
    const own = valueDifferences('', before.props, after.props);
    return isNamed ? own.map((words) => `${name(after)}: ${words}`) : own;
  });
}

const nodeName = ({ kind, props }: DesignNode): string => {
  const named = Object.entries(props).find(([key, value]) => /name$/i.test(key) && typeof value === 'string');
  return named ? String(named[1]) : kind;
};

const placeName = (base: Design, other: Design, id: string): string => {
  const node = other.nodes[id] ?? base.nodes[id];
  return node ? nodeName(node) : id;
};

type Values = Readonly<Record<string, unknown>>;

function valueDifferences(path: string, base: Values, other: Values): string[] {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(other)])];
  return keys.flatMap((key) => {
    const [before, after] = [base[key], other[key]];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    if (isValues(before) && isValues(after)) return valueDifferences(`${path}${key}.`, before, after);
    const name = isValues(after) || isValues(before) ? `${path}${key}` : shortName(path, key);
    return [`${name} ${valueText(after)} instead of ${valueText(before)}`];
  });
}

/** Most parameters are known by their last word; those that are called like others are not. */
function shortName(path: string, key: string): string {
  const isCommon = ['enable', 'rollback', 'type', 'name', 'interval', 'timeout'].includes(key);
  return isCommon ? `${path}${key}`.split('.').slice(-2).join('.') : key;
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as it stands in a sentence. */
export function valueText(value: unknown): string {
  if (value === undefined) return 'not set';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(itemText).join(', ');
  return isValues(value) ? itemText(value) : String(value);
}

const itemText = (item: unknown): string =>
  isValues(item) ? Object.values(item).map(String).join(' ') : String(item);

function scriptDifferences(base: readonly Intervention[], other: readonly Intervention[]): string[] {
  const left = new Map<string, number>();
  for (const each of base) left.set(JSON.stringify(each), (left.get(JSON.stringify(each)) ?? 0) + 1);
  const added = other.filter((each) => {
    const key = JSON.stringify(each);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const gone = base.filter((each) => {
    const key = JSON.stringify(each);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count > 0;
  });
  const words: string[] = [];
  for (const each of added) {
    const place = gone.findIndex((was) => was.do === each.do && isNearlySame(was, each));
    if (place === -1) words.push(`${interventionText(each)} at ${clockText(each.atMs)}`);
    else words.push(changedText(gone.splice(place, 1)[0]!, each));
  }
  return [...words, ...gone.map((each) => `without ${interventionText(each)} at ${clockText(each.atMs)}`)];
}

function isNearlySame(a: Intervention, b: Intervention): boolean {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key])).length === 1;
}

function changedText(before: Intervention, after: Intervention): string {
  const name = interventionText(before);
  if (before.atMs !== after.atMs)
    return `${name} at ${clockText(after.atMs)} instead of ${clockText(before.atMs)}`;
  const { atMs: _, do: what, ...now } = after;
  const { atMs: __, do: ___, ...was } = before;
  return `${spokenName(what)}: ${valueDifferences('', was, now).join(', ')}`;
}

/** 'deploy api, good'. */
export function interventionText({ atMs: _, do: what, ...args }: Intervention): string {
  const values = Object.values(args).filter((value): value is Json => value !== undefined);
  return [spokenName(what), values.map(valueText).join(', ')].filter((part) => part !== '').join(' ');
}

const spokenName = (what: string): string => what.replaceAll('-', ' ');
