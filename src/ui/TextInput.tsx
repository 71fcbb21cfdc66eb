import { useState, type ComponentPropsWithRef, type KeyboardEvent } from 'react';
import { cx } from './cx.ts';
import { useFieldProps } from './field-context.ts';

export interface TextInputProps extends Omit<
  ComponentPropsWithRef<'input'>,
  'value' | 'onChange' | 'size' | 'type'
> {
  value: string;
  /** Every edit. */
  onChange?: ((value: string) => void) | undefined;
  /** The finished text, once: on Enter or on leaving the field, if it differs. Escape puts the old text back. */
  onCommit?: ((value: string) => void) | undefined;
  /** For identifiers, paths, JSON paths. */
  mono?: boolean | undefined;
  invalid?: boolean | undefined;
}

export function TextInput({
  value,
  onChange,
  onCommit,
  mono = false,
  invalid,
  className,
  onBlur,
  onKeyDown,
  ...rest
}: TextInputProps) {
  const field = useFieldProps();
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  const [start, setStart] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== draft) {
      setDraft(value);
      setStart(value);
    }
  }
  const edit = (text: string) => {
    setDraft(text);
    onChange?.(text);
  };
  const commit = () => {
    if (draft === start) return;
    setStart(draft);
    onCommit?.(draft);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    onKeyDown?.(event);
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && draft !== start) {
      event.stopPropagation();
      edit(start);
    }
  };
  return (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      {...field}
      {...(invalid === true && { 'aria-invalid': true })}
      {...rest}
      value={draft}
      onFocus={(event) => {
        setStart(value);
        rest.onFocus?.(event);
      }}
      onChange={(event) => edit(event.target.value)}
      onKeyDown={keys}
      onBlur={(event) => {
        commit();
        onBlur?.(event);
      }}
      className={cx('control h-8 w-full min-w-0 px-2.5', mono && 'font-mono', className)}
    />
  );
}
