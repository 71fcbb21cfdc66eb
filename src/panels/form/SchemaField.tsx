import { useEffect, useRef, type ReactNode } from 'react';
import type { z } from 'zod';
import { metaOf, type FieldMeta } from '#model/field.ts';
import { isObject, type Json, type JsonPath } from '#model/json.ts';
import { useSelection } from '#store/selection.ts';
import { Collapsible } from '#ui/Collapsible.tsx';
import { ExternalLink } from '#ui/ExternalLink.tsx';
import { Field } from '#ui/Field.tsx';
import { findingsOf, useEditing } from './editing.ts';
import { EntriesField } from './EntriesField.tsx';
import { fitsShape, shapeOf } from './field-shape.ts';
import { FindingNotes } from './FindingNotes.tsx';
import { JsonField } from './JsonField.tsx';
import { SimpleControl } from './SimpleControl.tsx';

interface SchemaFieldProps {
  name: string;
  schema: z.ZodType;
  path: JsonPath;
  value: Json | undefined;
}

/** One parameter: its AWS name, its unit, an editor for its type, and what the rules say about it. */
export function SchemaField({ name, schema, path, value }: SchemaFieldProps) {
  const meta = metaOf(schema);
  const shape = shapeOf(schema);
  const { findings } = useEditing();
  if (meta?.hidden) return null;
  const known =
    meta?.widget === 'code'
      ? ({ type: 'json' } as const)
      : fitsShape(shape, value)
        ? shape
        : ({ type: 'json' } as const);
  if (known.type === 'group') {
    return (
      <FieldGroup name={name} meta={meta} path={path} isSet={isObject(value)}>
        {Object.entries(known.schema.shape).map(([key, child]) => (
          <SchemaField
            key={key}
            name={key}
            schema={child as z.ZodType}
            path={[...path, key]}
            value={isObject(value) ? value[key] : undefined}
          />
        ))}
      </FieldGroup>
    );
  }
  if (known.type === 'entries') {
    return (
      <FieldGroup name={name} meta={meta} path={path} isSet={Array.isArray(value) && value.length > 0}>
        <EntriesField
          name={name}
          schema={known.schema}
          path={path}
          value={(value ?? []) as readonly Json[]}
        />
      </FieldGroup>
    );
  }
  const wrong = findingsOf(findings, path, true);
  const error = wrong.find(({ severity }) => severity === 'error');
  const warning = wrong.find(({ severity }) => severity === 'warning');
  const isGroup =
    ['choices', 'texts', 'map', 'pairs'].includes(known.type) ||
    (known.type === 'choice' && known.words.length <= 3);
  return (
    <Focusable path={path}>
      <Field
        label={name}
        unit={meta?.unit}
        help={meta && <Help meta={meta} />}
        required={meta?.required}
        inline={known.type === 'switch'}
        group={isGroup}
        error={error?.message}
        warning={error ? undefined : warning?.message}
      >
        {known.type === 'json' ? (
          <JsonField path={path} value={value} />
        ) : (
          <SimpleControl name={name} shape={known} meta={meta} path={path} value={value} />
        )}
      </Field>
      <FindingNotes findings={wrong} shown={error ?? warning} />
    </Focusable>
  );
}

/** Parameters that belong together under one name, folded away until something is set or wrong in them. */
function FieldGroup({
  name,
  meta,
  path,
  isSet,
  children,
}: {
  name: string;
  meta: FieldMeta | undefined;
  path: JsonPath;
  isSet: boolean;
  children: ReactNode;
}) {
  const { findings } = useEditing();
  const own = findingsOf(findings, path, false);
  const inside = findingsOf(findings, path, true).some(({ severity }) => severity !== 'info');
  return (
    <Focusable path={path}>
      <div className="rounded-control border border-line">
        <Collapsible
          title={<span className="font-normal">{name}</span>}
          defaultOpen={isSet || inside}
          key={inside ? 'wrong' : 'quiet'}
        >
          <div className="flex flex-col gap-3 px-2.5 pb-3">
            {meta && (
              <p className="text-sm text-muted">
                <Help meta={meta} />
              </p>
            )}
            <FindingNotes findings={own} />
            {children}
          </div>
        </Collapsible>
      </div>
    </Focusable>
  );
}

function Help({ meta }: { meta: FieldMeta }) {
  return (
    <>
      {meta.help}{' '}
      {meta.default !== undefined && (
        <>
          Default: {String(typeof meta.default === 'object' ? JSON.stringify(meta.default) : meta.default)}
          .{' '}
        </>
      )}
      {meta.docs !== undefined && <ExternalLink href={meta.docs}>AWS docs</ExternalLink>}
    </>
  );
}

/** Takes the keyboard's focus when a finding asks for this field. */
export function Focusable({ path, children }: { path: JsonPath; children: ReactNode }) {
  const { at } = useEditing();
  const wanted = useSelection(({ focusField }) =>
    focusField?.at === at && samePath(focusField.field, path) ? focusField : undefined,
  );
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!wanted) return;
    const control = box.current?.querySelector<HTMLElement>('input, button, textarea, [tabindex="0"]');
    control?.focus();
    box.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  return (
    <div ref={box} className="min-w-0">
      {children}
    </div>
  );
}

function samePath(a: JsonPath, b: JsonPath): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}
