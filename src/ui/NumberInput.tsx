import { Minus, Plus } from 'lucide-react';
import { use, useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { FieldContext, useFieldProps } from './field-context.ts';
import { readNumber, stepNumber, writeNumber, type NumberLimits } from './number-text.ts';

export interface NumberInputProps extends NumberLimits {
  value: number | undefined;
  /** Every edit that reads as a legal number, and every step. Empty means `undefined`. */
  onChange?: ((value: number | undefined) => void) | undefined;
  /** Once: on Enter, on leaving the field, and on each press of a stepper, if the value differs. */
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
  const [draft, setDraft] = useState(writeNumber(value));
  const [seen, setSeen] = useState(value);
  const [start, setStart] = useState(value);
  const read = readNumber(draft, limits);
  if (value !== seen) {
    setSeen(value);
    if (!('value' in read) || read.value !== value) {
      setDraft(writeNumber(value));
      setStart(value);
    }
  }
  const problem = 'problem' in read ? read.problem : undefined;
  useEffect(() => report?.(problem), [report, problem]);

  const commit = (next: number | undefined) => {
    if (next === start) return;
    setStart(next);
    onCommit?.(next);
  };
  const step = (steps: number) => {
    const next = stepNumber('value' in read ? read.value : value, steps, limits);
    setDraft(writeNumber(next));
    setStart(next);
    onChange?.(next);
    if (next !== value) onCommit?.(next);
  };
  const edit = (text: string) => {
    setDraft(text);
    const now = readNumber(text, limits);
    if ('value' in now) onChange?.(now.value);
  };
  const keys = (event: KeyboardEvent) => {
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (steps !== undefined) {
      event.preventDefault();
      step(event.shiftKey ? steps * 10 : steps);
    } else if (event.key === 'Enter' && 'value' in read) {
      commit(read.value);
    } else if (event.key === 'Escape' && draft !== writeNumber(start)) {
      event.stopPropagation();
      edit(writeNumber(start));
    }
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
        aria-valuenow={'value' in read ? read.value : undefined}
        aria-valuetext={draft === '' ? 'empty' : undefined}
        aria-valuemin={limits.min}
        aria-valuemax={limits.max}
        aria-invalid={problem !== undefined || field['aria-invalid'] === true || undefined}
        title={report === undefined ? problem : undefined}
        placeholder={placeholder}
        disabled={disabled}
        value={draft}
        onFocus={() => setStart(value)}
        onChange={(event) => edit(event.target.value)}
        onKeyDown={keys}
        onBlur={() => 'value' in read && commit(read.value)}
        className="h-full w-full min-w-0 rounded-control bg-transparent pl-2.5 tabular-nums outline-none"
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
      className={cx(
        'flex size-6 shrink-0 items-center justify-center rounded-tag text-muted transition-colors',
        off ? 'opacity-40' : 'hover:bg-hover hover:text-ink',
      )}
    >
      {icon}
    </button>
  );
}

function atLimit(value: number | undefined, limit: number | undefined): boolean {
  return value !== undefined && value === limit;
}
