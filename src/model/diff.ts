import type { Box, Design, DesignLink, DesignNode, Waiver } from './design.ts';

/** One record before and after; absent on the side where it does not exist, with its place in the table's order. */
export interface Change<T> {
  readonly before?: T;
  readonly after?: T;
  /** Position among the keys: afterwards for what was added or moved, before for what was removed. */
  readonly at?: number;
  /** Position before, of a record that moved among the others (containers put in another order). */
  readonly from?: number;
}

export type RecordDiff<T> = Readonly<Record<string, Change<T>>>;

/**
 * How one design differs from another, record by record: what undo reverses, the worker receives and autosave writes.
 * It is derived once from the two designs, so no verb needs a hand-written inverse.
 */
export interface DesignDiff {
  readonly nodes: RecordDiff<DesignNode>;
  readonly links: RecordDiff<DesignLink>;
  readonly layout: RecordDiff<Box>;
  readonly waivers: RecordDiff<Waiver>;
  readonly name?: Change<string>;
}

const tables = ['nodes', 'links', 'layout', 'waivers'] as const;

export function diffDesigns(before: Design, after: Design): DesignDiff {
  return {
    nodes: diffRecords(before.nodes, after.nodes),
    links: diffRecords(before.links, after.links),
    layout: diffRecords(before.layout, after.layout),
    waivers: diffRecords(before.waivers, after.waivers),
    ...(before.name === after.name ? {} : { name: { before: before.name, after: after.name } }),
  };
}

export function isEmptyDiff(diff: DesignDiff): boolean {
  return diff.name === undefined && tables.every((table) => Object.keys(diff[table]).length === 0);
}

/** Whether anything but the picture changed; what did not need not be checked or simulated again. */
export function isMeaningful(diff: DesignDiff): boolean {
  return Object.keys(diff.nodes).length > 0 || Object.keys(diff.links).length > 0;
}

export function reverseDiff(diff: DesignDiff): DesignDiff {
  return {
    nodes: reverseRecords(diff.nodes),
    links: reverseRecords(diff.links),
    layout: reverseRecords(diff.layout),
    waivers: reverseRecords(diff.waivers),
    ...(diff.name ? { name: reverseChange(diff.name) } : {}),
  };
}

/** `design` with the `after` side of every change; `applyDiff(a, diffDesigns(a, b))` equals `b`, key order included. */
export function applyDiff(design: Design, diff: DesignDiff): Design {
  return {
    ...design,
    name: diff.name?.after ?? design.name,
    nodes: applyRecords(design.nodes, diff.nodes),
    links: applyRecords(design.links, diff.links),
    layout: applyRecords(design.layout, diff.layout),
    waivers: applyRecords(design.waivers, diff.waivers),
  };
}

function diffRecords<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): RecordDiff<T> {
  const diff: Record<string, Change<T>> = {};
  if (before === after) return diff;
  let at = 0;
  for (const [id, value] of Object.entries(before)) {
    if (!Object.hasOwn(after, id)) diff[id] = { before: value, at };
    else if (after[id] !== value) diff[id] = { before: value, after: after[id] as T };
    at++;
  }
  at = 0;
  for (const [id, value] of Object.entries(after)) {
    if (!Object.hasOwn(before, id)) diff[id] = { after: value, at };
    at++;
  }
  for (const [id, places] of movedRecords(before, after)) {
    diff[id] = { before: before[id] as T, after: after[id] as T, ...places };
  }
  return diff;
}

type Table = Readonly<Record<string, unknown>>;

/** The fewest records whose moves explain that those in both tables stand in another order. */
function movedRecords(before: Table, after: Table): Map<string, { from: number; at: number }> {
  const keysBefore = Object.keys(before);
  const keysAfter = Object.keys(after);
  const stayed = keysBefore.filter((id) => Object.hasOwn(after, id));
  const ranks = new Map(stayed.map((id, rank) => [id, rank]));
  const order = keysAfter.filter((id) => ranks.has(id));
  if (order.every((id, i) => id === stayed[i])) return new Map();
  const still = longestRising(order.map((id) => ranks.get(id)!));
  const from = new Map(keysBefore.map((id, place) => [id, place]));
  const at = new Map(keysAfter.map((id, place) => [id, place]));
  const moved = order.filter((id) => !still.has(ranks.get(id)!));
  return new Map(moved.map((id) => [id, { from: from.get(id)!, at: at.get(id)! }]));
}

/** The members of a longest rising subsequence of distinct numbers (patience sorting). */
function longestRising(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const number of numbers) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tails[middle]! < number) low = middle + 1;
      else high = middle;
    }
    previous.set(number, tails[low - 1]);
    tails[low] = number;
  }
  const members = new Set<number>();
  for (let here = tails.at(-1); here !== undefined; here = previous.get(here)) members.add(here);
  return members;
}

function reverseRecords<T>(diff: RecordDiff<T>): RecordDiff<T> {
  return Object.fromEntries(Object.entries(diff).map(([id, change]) => [id, reverseChange(change)]));
}

function reverseChange<T>({ before, after, at, from }: Change<T>): Change<T> {
  const places = from === undefined ? { at } : { at: from, from: at };
  return {
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
    ...(places.at === undefined ? {} : (places as { at: number; from?: number })),
  };
}

function applyRecords<T>(
  records: Readonly<Record<string, T>>,
  diff: RecordDiff<T>,
): Readonly<Record<string, T>> {
  const changes = Object.entries(diff);
  if (changes.length === 0) return records;
  const placed = changes.filter(
    ([id, change]) =>
      change.after !== undefined && (change.from !== undefined || !Object.hasOwn(records, id)),
  );
  const next: Record<string, T> = {};
  for (const [id, value] of Object.entries(records)) {
    const change = Object.hasOwn(diff, id) ? diff[id] : undefined;
    if (!change) next[id] = value;
    else if (change.after !== undefined && change.from === undefined) next[id] = change.after;
  }
  return placed.length === 0 ? next : inserted(next, placed);
}

function inserted<T>(records: Record<string, T>, changes: [string, Change<T>][]): Record<string, T> {
  const entries = Object.entries(records);
  const placed = changes.toSorted(([, a], [, b]) => (a.at ?? Infinity) - (b.at ?? Infinity));
  const merged: [string, T][] = [];
  let next = 0;
  for (const [id, change] of placed) {
    while (merged.length < (change.at ?? Infinity) && next < entries.length) merged.push(entries[next++]!);
    merged.push([id, change.after as T]);
  }
  while (next < entries.length) merged.push(entries[next++]!);
  return Object.fromEntries(merged);
}
