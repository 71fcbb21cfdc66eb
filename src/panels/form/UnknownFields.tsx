import type { z } from '#model/zod.ts';
import type { JsonObject } from '#model/json.ts';
import { Field } from '#ui/Field.tsx';
import { findingsOf, useEditing } from './editing.ts';
import { FindingNotes } from './FindingNotes.tsx';
import { JsonField } from './JsonField.tsx';
import { Focusable } from './Focusable.tsx';

/** What an import brought that AWS's API does not know: kept, shown, and removable. */
export function UnknownFields({ schema, props }: { schema: z.ZodObject; props: JsonObject }) {
  const { findings } = useEditing();
  const unknown = Object.keys(props).filter((key) => !Object.hasOwn(schema.shape, key));
  if (unknown.length === 0) return null;
  return (
    <section
      className="flex flex-col gap-3 border-t border-line p-4"
      aria-label="Parameters AWS does not know"
    >
      <h3 className="font-semibold">Parameters AWS does not know</h3>
      {unknown.map((key) => {
        const wrong = findingsOf(findings, [key], true);
        return (
          <Focusable key={key} path={[key]}>
            <Field label={key} error={wrong[0]?.message}>
              <JsonField path={[key]} value={props[key]} />
            </Field>
            <FindingNotes findings={wrong} shown={wrong[0]} />
          </Focusable>
        );
      })}
    </section>
  );
}
