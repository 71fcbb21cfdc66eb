import type { Box, Design, DesignLink, DesignNode, Waiver } from './design.ts';

/** One record before and after; absent on the side where it does not exist, with its place in the record's order. */
export interface Change<T> {
  readonly before?: T;
  readonly after?: T;
  /** Position among the keys on the side where the record exists alone (added: after, removed: before). */
  readonly at?: number;
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

function diffRecords<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>): RecordDiff<T> {
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
  return diff;
}

function reverseRecords<T>(diff: RecordDiff<T>): RecordDiff<T> {
  return Object.fromEntries(Object.entries(diff).map(([id, change]) => [id, reverseChange(change)]));
}

function reverseChange<T>({ before, after, at }: Change<T>): Change<T> {
  return {
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
    ...(at === undefined ? {} : { at }),
  };
}

function applyRecords<T>(records: Readonly<Record<string, T>>, diff: RecordDiff<T>): Readonly<Record<string, T>> {
  const changes = Object.entries(diff);
  if (changes.length === 0) return records;
  const added = changes.filter(([id, change]) => change.after !== undefined && !Object.hasOwn(records, id));
  const next: Record<string, T> = {};
  for (const [id, value] of Object.entries(records)) {
    const change = Object.hasOwn(diff, id) ? diff[id] : undefined;
    if (!change) next[id] = value;
    else if (change.after !== undefined) next[id] = change.after;
  }
  return added.length === 0 ? next : inserted(next, added);
}

function inserted<T>(records: Record<string, T>, added: [string, Change<T>][]): Record<string, T> {
  const entries = Object.entries(records);
  const placed = added.toSorted(([, a], [, b]) => (a.at ?? Infinity) - (b.at ?? Infinity));
  const merged: [string, T][] = [];
  let next = 0;
  for (const [id, change] of placed) {
    while (merged.length < (change.at ?? Infinity) && next < entries.length) merged.push(entries[next++]!);
    merged.push([id, change.after as T]);
  }
  while (next < entries.length) merged.push(entries[next++]!);
  return Object.fromEntries(merged);
}
