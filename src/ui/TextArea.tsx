import { useState, type ComponentPropsWithRef } from 'react';
import { cx } from './cx.ts';
import { useFieldProps } from './field-context.ts';

export interface TextAreaProps extends Omit<ComponentPropsWithRef<'textarea'>, 'value' | 'onChange'> {
  value: string;
  /** Every edit. */
  onChange?: ((value: string) => void) | undefined;
  /** The finished text, once, on leaving the field. */
  onCommit?: ((value: string) => void) | undefined;
  mono?: boolean | undefined;
}

/** Several lines; grows with its text. */
export function TextArea({ value, onChange, onCommit, mono = false, className, ...rest }: TextAreaProps) {
  const field = useFieldProps();
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setDraft(value);
  }
  return (
    <textarea
      spellCheck={!mono}
      rows={3}
      {...field}
      {...rest}
      value={draft}
      onChange={(event) => {
        setDraft(event.target.value);
        onChange?.(event.target.value);
      }}
      onBlur={() => draft !== value && onCommit?.(draft)}
      className={cx(
        'control field-sizing-content max-h-80 w-full min-w-0 resize-y px-2.5 py-1.5',
        mono && 'font-mono',
        className,
      )}
    />
  );
}
