import type { InstanceTypeRow } from '#data/catalogue.ts';
import { useInstanceTypes } from '#data/queries.ts';
import { metaOf } from '#model/field.ts';
import { Combobox } from '#ui/Combobox.tsx';
import { Field } from '#ui/Field.tsx';
import { findingsOf, useEditing } from './editing.ts';
import { FindingNotes } from './FindingNotes.tsx';
import { Focusable } from './Focusable.tsx';
import type { WidgetProps } from './widgets.ts';

/** An EC2 instance type, with what it brings beside each name. */
export function InstanceTypeField({ name, schema, props }: WidgetProps) {
  const { findings, set } = useEditing();
  const { data } = useInstanceTypes();
  const wrong = findingsOf(findings, [name], true);
  const value = props[name];
  return (
    <Focusable path={[name]}>
      <Field label={name} help={metaOf(schema)?.help} error={wrong[0]?.message}>
        <Combobox
          mono
          value={typeof value === 'string' ? value : ''}
          options={(data?.instanceTypes ?? []).map((type) => ({ value: type.type, label: describe(type) }))}
          onCommit={(next) => set([name], next === '' ? undefined : next)}
        />
      </Field>
      <FindingNotes findings={wrong} shown={wrong[0]} />
    </Focusable>
  );
}

function describe({ type, vcpu, memoryMib, arch }: InstanceTypeRow): string {
  return `${type} · ${vcpu} vCPU · ${memoryMib / 1024} GB · ${arch}`;
}
