import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { useFieldGroupProps } from './field-context.ts';

export interface SegmentedOption<T extends string> {
  value: T;
  label: ReactNode;
  icon?: ReactNode;
  disabled?: boolean | undefined;
}

export interface SegmentedProps<T extends string> {
  options: readonly SegmentedOption<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  /** Name when there is no `Field group` around it. */
  'aria-label'?: string | undefined;
  size?: 'sm' | 'md' | undefined;
  /** Share the width equally. */
  stretch?: boolean | undefined;
}

/** One of a few, all in sight: a radio group, arrow keys move and choose. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { options, value, onChange, size = 'md', stretch = false } = props;
  const field = useFieldGroupProps();
  return (
    <RadioGroup.Root
      {...field}
      aria-label={props['aria-label']}
      value={value ?? null}
      onValueChange={(next) => onChange(next as T)}
      orientation="horizontal"
      className={cx('rounded-control border border-line bg-inset', stretch ? 'flex w-full' : 'inline-flex')}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          disabled={option.disabled ?? false}
          className={cx(
            '-m-px inline-flex min-w-0 items-center justify-center gap-1.5 rounded-control border border-transparent font-medium text-muted transition-colors',
            'hover:text-ink disabled:opacity-50 data-[state=checked]:border-edge data-[state=checked]:bg-card data-[state=checked]:text-ink data-[state=checked]:shadow-soft',
            size === 'sm' ? 'h-7 px-2.5 text-sm' : 'h-8 px-3.5',
            stretch && 'flex-1',
          )}
        >
          {option.icon}
          {option.label !== '' && <span className="truncate">{option.label}</span>}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
