import {
  designSchema,
  emptyDesign,
  SCHEMA_VERSION,
  type Box,
  type Design,
  type DesignLink,
  type DesignNode,
  type Waiver,
} from './design.ts';
import { isObject, pathText, type Json, type JsonObject, type JsonPath } from './json.ts';
import { keepSound } from './keep-sound.ts';

/** Why a stored design cannot be read, as a sentence for the person, and which part of it is to blame. */
export class MigrationRefused extends Error {
  readonly path: JsonPath;

  constructor(message: string, path: JsonPath = []) {
    super(message);
    this.path = path;
  }
}

/** A design brought up to the present version, and what had to be left out of it, one sentence each. */
export interface Migrated {
  readonly design: Design;
  readonly notes: readonly string[];
}

/** What turns a design of one version into the next: `migrations[1]` makes version 2 of version 1. */
const migrations: Readonly<Record<number, (design: JsonObject) => JsonObject>> = {};

const MAX_RECORDS = 20_000;

/**
 * Reads a stored design of this or any earlier version. What this version cannot hold (an unknown kind, a link to
 * nowhere) is left out and said. Throws `MigrationRefused` when it is no design, or one of a later version.
 */
export function migrate(stored: Json): Migrated {
  const current = toCurrentVersion(stored);
  const notes: string[] = [];
  const whole = { ...emptyDesign('design'), ...current };
  const design: Design = {
    schemaVersion: SCHEMA_VERSION,
    id: checked(whole.id, 'id'),
    name: checked(whole.name, 'name'),
    nodes: records<DesignNode>(whole, 'nodes', notes),
    links: records<DesignLink>(whole, 'links', notes),
    layout: records<Box>(whole, 'layout', notes),
    waivers: records<Waiver>(whole, 'waivers', notes),
  };
  return { design: keepSound(design, notes), notes };
}

function toCurrentVersion(stored: Json): JsonObject {
  if (!isObject(stored)) throw new MigrationRefused('This is not a design.');
  const version = stored['schemaVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new MigrationRefused(
      'This is not a design: its schemaVersion is missing or no whole number from 1.',
      ['schemaVersion'],
    );
  }
  if (version > SCHEMA_VERSION) {
    throw new MigrationRefused(
      `This design was saved by a newer Stagewright (version ${version} of the format; this one reads up to ${SCHEMA_VERSION}). Reload the page to get the newer one.`,
      ['schemaVersion'],
    );
  }
  let design = stored;
  for (let from = version; from < SCHEMA_VERSION; from++) design = migrations[from]!(design);
  return design;
}

function checked(value: unknown, key: 'id' | 'name'): string {
  const result = designSchema.safeParse({ ...emptyDesign('design'), [key]: value });
  if (result.success) return result.data[key];
  throw new MigrationRefused(
    `This design's ${key} is ${value === '' ? 'empty' : 'not a text of reasonable length'}.`,
    [key],
  );
}

const members: Readonly<Record<Table, readonly string[]>> = {
  nodes: ['kind', 'parent', 'props'],
  links: ['kind', 'from', 'to', 'props'],
  layout: ['x', 'y', 'width', 'height'],
  waivers: ['reason'],
};
type Table = 'nodes' | 'links' | 'layout' | 'waivers';

/** The records of one table that have their shape, without members that do not belong in it. */
function records<T>(stored: JsonObject | Design, table: Table, notes: string[]): Record<string, T> {
  const all: unknown = stored[table];
  if (!isObject(all))
    throw new MigrationRefused(`This is not a design: its ${table} are not an object.`, [table]);
  const entries = Object.entries(all);
  if (entries.length > MAX_RECORDS)
    throw new MigrationRefused(
      `This design has ${entries.length} ${table}; up to ${MAX_RECORDS} can be drawn.`,
      [table],
    );
  const kept: Record<string, T> = {};
  for (const [id, record] of entries) {
    const wrong = shapeProblem(table, id, record);
    if (wrong === undefined) kept[id] = pick(record as JsonObject, members[table]) as T;
    else notes.push(`${tableNames[table]} ${id} was left out: ${wrong}`);
  }
  return kept;
}

function pick(record: JsonObject, keys: readonly string[]): unknown {
  const entries = Object.entries(record);
  const kept = entries.filter(([key]) => keys.includes(key));
  return kept.length === entries.length ? record : Object.fromEntries(kept);
}

const tableNames = { nodes: 'Node', links: 'Link', layout: 'The place of', waivers: 'The waiver' } as const;

// The shape is checked with props left out: JSON is all they have to be, and the text was that.
function shapeProblem(
  table: 'nodes' | 'links' | 'layout' | 'waivers',
  id: string,
  record: Json,
): string | undefined {
  if (id === '__proto__') return 'it has a name that cannot be kept.';
  const hasProps = table === 'nodes' || table === 'links';
  if (hasProps && !(isObject(record) && isObject(record['props']))) return 'its props are not an object.';
  const bare = hasProps ? { ...(record as JsonObject), props: {} } : record;
  const issue = designSchema.safeParse({ ...emptyDesign('design'), [table]: { [id]: bare } }).error
    ?.issues[0];
  return issue && `${pathText(issue.path.slice(2) as JsonPath) || 'it'} is missing or of the wrong sort.`;
}
