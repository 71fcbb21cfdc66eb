import type { ComponentPropsWithRef } from 'react';
import { cx } from './cx.ts';
import { useTextDraft } from './draft.ts';
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

export function TextInput(props: TextInputProps) {
  const { value, onChange, onCommit, mono = false, invalid, className, onBlur, onKeyDown, ...rest } = props;
  const field = useFieldProps();
  const draft = useTextDraft({ value, onChange, onCommit });
  return (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      {...field}
      {...(invalid === true && { 'aria-invalid': true })}
      {...rest}
      value={draft.text}
      onChange={(event) => draft.edit(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.commit();
        if (event.key === 'Escape' && draft.revert()) event.stopPropagation();
        onKeyDown?.(event);
      }}
      onBlur={(event) => {
        draft.commit();
        onBlur?.(event);
      }}
      className={cx('control h-8 w-full min-w-0 px-2.5', mono && 'font-mono text-mono', className)}
    />
  );
}
