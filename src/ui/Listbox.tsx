import { Check } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Option } from './listbox.ts';

export interface ListboxProps<T extends string> {
  id: string;
  label: string | undefined;
  labelledBy: string | undefined;
  options: readonly Option<T>[];
  active: number;
  selected: T | undefined;
  mono: boolean;
  /** Instead of options, when there are none. */
  empty?: ReactNode;
  onActive: (index: number) => void;
  onChoose: (option: Option<T>) => void;
}

/**
 * The floating list of Select and Combobox. Focus never enters it: the control keeps it and points here with
 * `aria-activedescendant`. Radix's own Select is not used because it writes `<style>` elements (scroll lock,
 * hidden scrollbars), which a strict Content-Security-Policy refuses.
 */
export function Listbox<T extends string>(props: ListboxProps<T>) {
  const { id, label, labelledBy, options, active, selected, mono, empty, onActive, onChoose } = props;
  const naming = labelledBy === undefined ? { 'aria-label': label } : { 'aria-labelledby': labelledBy };
  return (
    <Popover.Portal>
      <Popover.Content
        id={id}
        role="listbox"
        {...naming}
        align="start"
        sideOffset={4}
        collisionPadding={8}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onPointerDown={(event) => event.preventDefault()}
        className="floating max-h-[min(20rem,var(--radix-popover-content-available-height))] max-w-96 min-w-(--radix-popover-trigger-width) overflow-auto p-1"
      >
        {options.map((option, index) => (
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={option.value === selected}
            aria-disabled={option.disabled === undefined ? undefined : true}
            onPointerMove={() => index !== active && option.disabled === undefined && onActive(index)}
            onClick={() => option.disabled === undefined && onChoose(option)}
            className={cx(
              'flex min-h-8 items-center gap-2 rounded-tag px-2 py-1 select-none aria-disabled:text-muted',
              index === active && 'bg-hover',
            )}
          >
            {option.icon}
            <span className="min-w-0 flex-1">
              <span
                className={cx(
                  'block truncate',
                  mono && 'font-mono text-mono',
                  option.value === selected && 'font-medium',
                )}
              >
                {option.label}
              </span>
              {(option.disabled ?? option.description) !== undefined && (
                <span className="block text-sm text-muted">{option.disabled ?? option.description}</span>
              )}
            </span>
            {option.value === selected && <Check size={14} className="shrink-0 text-accent" aria-hidden />}
          </div>
        ))}
        {options.length === 0 && empty}
      </Popover.Content>
    </Popover.Portal>
  );
}
