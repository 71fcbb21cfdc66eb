import { Field } from '#ui/Field.tsx';
import { NumberInput } from '#ui/NumberInput.tsx';

/** A span of the run, in whole milliseconds. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** From when to when, in seconds of the run. */
export function SpanFields({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  const field = (label: string, key: keyof Span) => (
    <Field label={label} unit="s">
      <NumberInput
        value={span[key] / 1000}
        min={0}
        max={4_000_000}
        onChange={(seconds) =>
          seconds !== undefined && onChange({ ...span, [key]: Math.round(seconds * 1000) })
        }
      />
    </Field>
  );
  return (
    <>
      {field('From', 'fromMs')}
      {field('To', 'toMs')}
    </>
  );
}
