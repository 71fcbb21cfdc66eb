import { Minus, Plus } from 'lucide-react';
import { use, useEffect, type KeyboardEvent, type ReactNode } from 'react';
import { useDraft } from './draft.ts';
import { FieldContext, useFieldProps } from './field-context.ts';
import { readNumber, stepNumber, writeNumber, type NumberLimits } from './number-text.ts';

export interface NumberInputProps extends NumberLimits {
  value: number | undefined;
  /** Every edit that reads as a legal number, and every step. Empty means `undefined`. */
  onChange?: ((value: number | undefined) => void) | undefined;
  /** Once: on Enter, on leaving the field, and on each step, if the value differs. */
  onCommit?: ((value: number | undefined) => void) | undefined;
  /** Inside the box, after the number. `Field` has its own place for a unit. */
  unit?: string | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  /** Name when there is no `Field` around it. */
  'aria-label'?: string | undefined;
}

/** Bad text stays in sight with the reason beneath; it is never thrown away or sent on. */
export function NumberInput(props: NumberInputProps) {
  const { value, onChange, onCommit, unit, placeholder, disabled = false, ...limits } = props;
  const field = useFieldProps();
  const { report } = use(FieldContext);
  const read = (text: string) => readNumber(text, limits);
  const draft = useDraft({ value, read, write: writeNumber, onChange, onCommit });
  const { problem } = draft;
  useEffect(() => report?.(problem), [report, problem]);

  const now = read(draft.text);
  const number = 'value' in now ? now.value : undefined;
  const step = (steps: number) => {
    const next = writeNumber(stepNumber('value' in now ? number : value, steps, limits));
    draft.edit(next);
    draft.commit(next);
  };
  const keys = (event: KeyboardEvent) => {
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (steps !== undefined) {
      event.preventDefault();
      step(event.shiftKey ? steps * 10 : steps);
    }
    if (event.key === 'Enter') draft.commit();
    if (event.key === 'Escape' && draft.revert()) event.stopPropagation();
  };
  return (
    <div className="control flex h-8 w-full min-w-0 items-center pr-1">
      <input
        {...field}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        role="spinbutton"
        aria-label={props['aria-label']}
        aria-valuenow={number}
        aria-valuetext={number === undefined ? draft.text || 'empty' : undefined}
        aria-valuemin={limits.min}
        aria-valuemax={limits.max}
        aria-invalid={problem !== undefined || field['aria-invalid'] === true || undefined}
        title={report === undefined ? problem : undefined}
        placeholder={placeholder}
        disabled={disabled}
        value={draft.text}
        onChange={(event) => draft.edit(event.target.value)}
        onKeyDown={keys}
        onBlur={() => draft.commit()}
        className="h-full w-full min-w-0 bg-transparent pl-2.5 tabular-nums outline-none"
      />
      {unit !== undefined && <span className="px-1 text-sm text-muted">{unit}</span>}
      <Stepper
        icon={<Minus size={14} />}
        off={disabled || atLimit(value, limits.min)}
        onStep={() => step(-1)}
      />
      <Stepper
        icon={<Plus size={14} />}
        off={disabled || atLimit(value, limits.max)}
        onStep={() => step(1)}
      />
    </div>
  );
}

/** For the pointer only: the keyboard has the arrow keys, a screen reader the spinbutton's own. */
function Stepper({ icon, off, onStep }: { icon: ReactNode; off: boolean; onStep: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      disabled={off}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onStep}
      className="flex size-6 shrink-0 items-center justify-center rounded-tag text-muted transition-colors enabled:hover:bg-hover enabled:hover:text-ink disabled:opacity-40"
    >
      {icon}
    </button>
  );
}

function atLimit(value: number | undefined, limit: number | undefined): boolean {
  return value !== undefined && value === limit;
}
