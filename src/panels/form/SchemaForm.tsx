import { useMemo, type ReactNode } from 'react';
import type { z } from '#model/zod.ts';
import { metaOf } from '#model/field.ts';
import type { JsonObject } from '#model/json.ts';
import { commit } from '#store/design-store.ts';
import type { Finding, Severity } from '#store/findings.ts';
import { Collapsible } from '#ui/Collapsible.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import { EditingContext, findingsOf, type Editing } from './editing.ts';
import { SchemaField } from './SchemaField.tsx';
import { UnknownFields } from './UnknownFields.tsx';
import { widgets } from './widgets.ts';

interface SchemaFormProps {
  /** The node or link being edited. */
  at: string;
  schema: z.ZodObject;
  props: JsonObject;
  findings: readonly Finding[];
}

/** A form made from a kind's schema: sections by the fields' groups, the first one open. */
export function SchemaForm({ at, schema, props, findings }: SchemaFormProps) {
  const editing = useMemo<Editing>(
    () => ({
      at,
      findings,
      set: (path, value) =>
        void commit(`Set ${String(path[0])}`, [
          { do: 'set', id: at, path, ...(value === undefined ? {} : { value }) },
        ]),
    }),
    [at, findings],
  );
  const groups = useMemo(() => groupsOf(schema), [schema]);
  return (
    <EditingContext value={editing}>
      {groups.map(({ name, keys }, i) => {
        const fields = <Fields schema={schema} keys={keys} props={props} />;
        if (i === 0)
          return (
            <div key={name} className="flex flex-col gap-3 p-4">
              {fields}
            </div>
          );
        return (
          <Section key={name} name={name} keys={keys} props={props} findings={findings}>
            {fields}
          </Section>
        );
      })}
      {groups.length === 0 && <p className="p-4 text-muted">There is nothing to set here.</p>}
      <UnknownFields schema={schema} props={props} />
    </EditingContext>
  );
}

function Section({
  name,
  keys,
  props,
  findings,
  children,
}: {
  name: string;
  keys: readonly string[];
  props: JsonObject;
  findings: readonly Finding[];
  children: ReactNode;
}) {
  const set = keys.filter((key) => props[key] !== undefined).length;
  const wrong = keys.flatMap((key) => findingsOf(findings, [key], true));
  const worst = (['error', 'warning', 'info'] as const).find((severity) =>
    wrong.some((finding) => finding.severity === severity),
  );
  return (
    <div className="border-t border-line px-4 py-1">
      <Collapsible
        // A finding in it opens a section; a person may close it again.
        key={worst === undefined ? 'quiet' : 'wrong'}
        title={name}
        defaultOpen={worst === 'error' || worst === 'warning'}
        badge={<SectionBadge worst={worst} wrong={wrong.length} set={set} />}
      >
        <div className="flex flex-col gap-3 pt-1 pb-3">{children}</div>
      </Collapsible>
    </div>
  );
}

function SectionBadge({ worst, wrong, set }: { worst: Severity | undefined; wrong: number; set: number }) {
  if (worst !== undefined) {
    return (
      <span className="flex items-center gap-1 text-sm font-normal text-muted">
        <SeverityIcon severity={worst} size={12} /> {wrong}
      </span>
    );
  }
  return set > 0 ? <span className="text-sm font-normal text-muted">{set} set</span> : null;
}

function Fields({
  schema,
  keys,
  props,
}: {
  schema: z.ZodObject;
  keys: readonly string[];
  props: JsonObject;
}) {
  const drawn = new Set<string>();
  return keys.map((key) => {
    const child = schema.shape[key] as z.ZodType;
    const widget = metaOf(child)?.widget;
    const Widget = widget === undefined ? undefined : widgets[widget];
    if (!Widget) return <SchemaField key={key} name={key} schema={child} path={[key]} value={props[key]} />;
    // Fields that share a widget (cpu and memory: one size) are edited in it together, once.
    if (drawn.has(widget!)) return null;
    drawn.add(widget!);
    return <Widget key={key} name={key} schema={child} props={props} />;
  });
}

interface Group {
  name: string;
  keys: string[];
}

function groupsOf(schema: z.ZodObject): Group[] {
  const groups = new Map<string, Group>();
  for (const [key, child] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const meta = metaOf(child);
    if (meta?.hidden || meta === undefined) continue;
    const name = meta.group ?? 'Basics';
    const group = groups.get(name) ?? { name, keys: [] };
    group.keys.push(key);
    groups.set(name, group);
  }
  return [...groups.values()];
}
