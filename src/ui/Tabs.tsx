import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export interface TabItem<T extends string> {
  value: T;
  label: ReactNode;
  badge?: ReactNode;
  content: ReactNode;
}

export interface TabsProps<T extends string> {
  items: readonly TabItem<T>[];
  value: T;
  onChange: (value: T) => void;
  /** What the tabs are about, for screen readers. */
  'aria-label': string;
  /** At the right end of the row: a filter, a menu. */
  trailing?: ReactNode;
  className?: string | undefined;
  /** The panels scroll, the row of tabs stays; give the parent a height. */
  panelClassName?: string | undefined;
}

export function Tabs<T extends string>({
  items,
  value,
  onChange,
  trailing,
  className,
  panelClassName,
  ...rest
}: TabsProps<T>) {
  return (
    <Radix.Root
      value={value}
      onValueChange={(next) => onChange(next as T)}
      className={cx('flex min-h-0 flex-col', className)}
    >
      <div className="flex shrink-0 items-center justify-between gap-2 border-b border-line px-2">
        <Radix.List
          aria-label={rest['aria-label']}
          className="-mb-px flex max-w-full shrink-0 overflow-x-auto [scrollbar-width:none]"
        >
          {items.map((item) => (
            <Radix.Trigger
              key={item.value}
              value={item.value}
              className="inline-flex h-9 items-center gap-1.5 rounded-t-tag border-b-2 border-transparent px-2.5 font-medium whitespace-nowrap text-muted transition-colors -outline-offset-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
            >
              {item.label}
              {item.badge}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {trailing}
      </div>
      {items.map((item) => (
        <Radix.Content
          key={item.value}
          value={item.value}
          className={cx('min-h-0 flex-1 overflow-auto -outline-offset-2', panelClassName)}
        >
          {item.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
