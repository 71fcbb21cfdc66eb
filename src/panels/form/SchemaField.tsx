import type { z } from '#model/zod.ts';
import { metaOf, type FieldMeta } from '#model/field.ts';
import { isObject, type Json, type JsonPath } from '#model/json.ts';
import { Field } from '#ui/Field.tsx';
import { findingsOf, useEditing } from './editing.ts';
import { EntriesField } from './EntriesField.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import { FieldHelp } from './FieldHelp.tsx';
import { fitsShape, isChosenInSight, shapeOf, type FieldShape } from './field-shape.ts';
import { FindingNotes } from './FindingNotes.tsx';
import { Focusable } from './Focusable.tsx';
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
  if (meta?.hidden) return null;
  const shape = editorFor(schema, meta, value);
  if (shape.type === 'group') {
    return (
      <FieldGroup name={name} meta={meta} path={path} isSet={isObject(value)}>
        <ObjectFields schema={shape.schema} path={path} value={value} />
      </FieldGroup>
    );
  }
  if (shape.type === 'entries') {
    const entries = (value ?? []) as readonly Json[];
    return (
      <FieldGroup name={name} meta={meta} path={path} isSet={entries.length > 0}>
        <EntriesField
          name={name}
          path={path}
          value={entries}
          renderEntry={(entry, i) => <ObjectFields schema={shape.schema} path={[...path, i]} value={entry} />}
        />
      </FieldGroup>
    );
  }
  return <SingleField name={name} shape={shape} meta={meta} path={path} value={value} />;
}

function editorFor(schema: z.ZodType, meta: FieldMeta | undefined, value: Json | undefined): FieldShape {
  const shape = shapeOf(schema);
  return meta?.widget === 'code' || !fitsShape(shape, value) ? { type: 'json' } : shape;
}

function ObjectFields({
  schema,
  path,
  value,
}: {
  schema: z.ZodObject;
  path: JsonPath;
  value: Json | undefined;
}) {
  return Object.entries(schema.shape).map(([key, child]) => (
    <SchemaField
      key={key}
      name={key}
      schema={child as z.ZodType}
      path={[...path, key]}
      value={isObject(value) ? value[key] : undefined}
    />
  ));
}

type SingleFieldProps = Omit<SchemaFieldProps, 'schema'> & { shape: FieldShape; meta: FieldMeta | undefined };

function SingleField({ name, shape, meta, path, value }: SingleFieldProps) {
  const { findings } = useEditing();
  const wrong = findingsOf(findings, path, true);
  const error = wrong.find(({ severity }) => severity === 'error');
  const warning = error ? undefined : wrong.find(({ severity }) => severity === 'warning');
  const isGroup =
    ['choices', 'texts', 'map', 'pairs'].includes(shape.type) ||
    (shape.type === 'choice' && isChosenInSight(shape.words, value, meta?.default));
  return (
    <Focusable path={path}>
      <Field
        label={name}
        unit={meta?.unit}
        help={meta && <FieldHelp meta={meta} />}
        required={meta?.required}
        inline={shape.type === 'switch'}
        group={isGroup}
        error={error?.message}
        warning={warning?.message}
      >
        {shape.type === 'json' ? (
          <JsonField path={path} value={value} />
        ) : (
          <SimpleControl name={name} shape={shape} meta={meta} path={path} value={value} />
        )}
      </Field>
      <FindingNotes findings={wrong} shown={error ?? warning} />
    </Focusable>
  );
}
