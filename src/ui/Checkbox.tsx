import { Check, Minus } from 'lucide-react';
import { Checkbox as Radix } from 'radix-ui';
import { useId, type ReactNode } from 'react';
import { useFieldProps } from './field-context.ts';

export interface CheckboxProps {
  checked: boolean | 'indeterminate';
  onChange: (checked: boolean) => void;
  /** Words beside it; leave out inside a `Field`. */
  label?: ReactNode;
  disabled?: boolean | undefined;
  'aria-label'?: string | undefined;
}

export function Checkbox({ checked, onChange, label, disabled = false, ...rest }: CheckboxProps) {
  const field = useFieldProps();
  const ownId = useId();
  const id = field.id ?? ownId;
  const control = (
    <Radix.Root
      {...field}
      {...rest}
      id={id}
      checked={checked}
      onCheckedChange={(next) => onChange(next === true)}
      disabled={disabled}
      className="flex size-4 shrink-0 items-center justify-center rounded-[4px] border border-edge-strong bg-card text-on-accent transition-colors disabled:opacity-50 data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent"
    >
      <Radix.Indicator>
        {checked === 'indeterminate' ? (
          <Minus size={12} strokeWidth={3} aria-hidden />
        ) : (
          <Check size={12} strokeWidth={3} aria-hidden />
        )}
      </Radix.Indicator>
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
