import { getAt, type Json, type JsonPath } from '#model/json.ts';
import type { Fix, RuleFamily, TaggedComplaint } from '../rule.ts';
import { isSaid } from '../said.ts';
import { applies, placeWords, type Subject, type SubjectKind, type SupportRow, type Where } from './row.ts';
import { runnerSubject, subjectsOfTask } from './subjects.ts';

/** What which launch type, operating system and network mode does not support, as the rows of the table say. */
export function supportFamily(table: readonly SupportRow[]): RuleFamily {
  const rowsOf = new Map<SubjectKind, SupportRow[]>();
  for (const row of table) rowsOf.set(row.of, [...(rowsOf.get(row.of) ?? []), row]);
  return {
    name: 'support',
    on: ['task-definition', 'service', 'standalone-task'],
    *check(q, id) {
      if (q.node(id)?.kind !== 'task-definition')
        yield* complaints(rowsOf.get('runner'), [runnerSubject(q, id)]);
      else {
        for (const [kind, subjects] of subjectsOfTask(q, id)) yield* complaints(rowsOf.get(kind), subjects);
      }
    },
  };
}

function* complaints(
  rows: readonly SupportRow[] = [],
  subjects: readonly Subject[],
): Iterable<TaggedComplaint> {
  for (const subject of subjects) {
    for (const row of rows) {
      const path = row.parameter.split('.');
      const value = getAt(subject.doc, path);
      if (!(row.offends ? row.offends(value, subject) : isSaid(value))) continue;
      const where = wheresOf(row).find((each) => applies(each, subject.context));
      if (where) yield complaint(row, subject, path, value, where);
    }
  }
}

function wheresOf({ where }: SupportRow): readonly Where[] {
  return Array.isArray(where) ? (where as readonly Where[]) : [where as Where];
}

function complaint(
  row: SupportRow,
  subject: Subject,
  path: JsonPath,
  value: Json | undefined,
  where: Where,
): TaggedComplaint {
  const does = row.does?.(value, subject) ?? `sets ${row.parameter}${shown(value)}`;
  const but = row.but ?? `that is not supported ${placeWords(where, subject.context)}`;
  const fix = mending(row, subject, path, value);
  return {
    id: row.id,
    title: row.title,
    why: row.why,
    at: subject.at,
    field: [...subject.path, ...path],
    message: `${subject.name} ${does}; ${but}.`,
    ...(fix ? { fix } : {}),
  };
}

function mending(
  { fix, parameter }: SupportRow,
  subject: Subject,
  path: JsonPath,
  value: Json | undefined,
): Fix | undefined {
  if (fix === undefined) return undefined;
  if (fix === 'remove') return { label: `Remove ${parameter.split('.').at(-1)}`, edits: subject.edit(path) };
  const next = typeof fix.set === 'function' ? fix.set(value, subject) : fix.set;
  const label = typeof fix.label === 'function' ? fix.label(next) : fix.label;
  return { label, edits: subject.edit(path, next) };
}

function shown(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? ` to ${value}` : '';
}
