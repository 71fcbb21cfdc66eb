import { Switch as Radix } from 'radix-ui';
import { useId, type ReactNode } from 'react';
import { useFieldProps } from './field-context.ts';

export interface SwitchProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Words beside it; leave out inside a `Field`. */
  label?: ReactNode;
  disabled?: boolean | undefined;
  'aria-label'?: string | undefined;
}

/** On or off, at once. */
export function Switch({ checked, onChange, label, disabled = false, ...rest }: SwitchProps) {
  const field = useFieldProps();
  const ownId = useId();
  const id = field.id ?? ownId;
  const control = (
    <Radix.Root
      {...field}
      {...rest}
      id={id}
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled}
      className="relative h-4.5 w-8 shrink-0 rounded-full bg-edge-strong transition-colors disabled:opacity-50 data-[state=checked]:bg-accent"
    >
      <Radix.Thumb className="block size-3.5 translate-x-0.5 rounded-full bg-thumb shadow-soft transition-transform data-[state=checked]:translate-x-4" />
    </Radix.Root>
  );
  if (label === undefined) return control;
  return (
    <span className="flex items-center gap-2">
      {control}
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
