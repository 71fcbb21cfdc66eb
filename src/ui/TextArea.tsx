import type { ComponentPropsWithRef } from 'react';
import { cx } from './cx.ts';
import { useTextDraft } from './draft.ts';
import { useFieldProps } from './field-context.ts';

export interface TextAreaProps extends Omit<ComponentPropsWithRef<'textarea'>, 'value' | 'onChange'> {
  value: string;
  /** Every edit. */
  onChange?: ((value: string) => void) | undefined;
  /** The finished text, once, on leaving the field. Escape puts the old text back. */
  onCommit?: ((value: string) => void) | undefined;
  mono?: boolean | undefined;
}

/** Several lines; grows with its text. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, onCommit, mono = false, className, onBlur, onKeyDown, ...rest } = props;
  const field = useFieldProps();
  const draft = useTextDraft({ value, onChange, onCommit });
  return (
    <textarea
      spellCheck={!mono}
      {...field}
      {...rest}
      value={draft.text}
      onChange={(event) => draft.edit(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && draft.revert()) event.stopPropagation();
        onKeyDown?.(event);
      }}
      onBlur={(event) => {
        draft.commit();
        onBlur?.(event);
      }}
      className={cx(
        'control field-sizing-content max-h-80 min-h-18 w-full min-w-0 resize-y px-2.5 py-1.5',
        mono && 'font-mono text-mono',
        className,
      )}
    />
  );
}
