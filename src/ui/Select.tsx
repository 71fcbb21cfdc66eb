import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { use, useRef, useState, type KeyboardEvent } from 'react';
import { cx } from './cx.ts';
import { FieldContext, useFieldProps } from './field-context.ts';
import { typeAhead, useListbox, type Option } from './listbox.ts';
import { Listbox } from './Listbox.tsx';

export interface SelectProps<T extends string> {
  options: readonly Option<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  placeholder?: string | undefined;
  mono?: boolean | undefined;
  disabled?: boolean | undefined;
  invalid?: boolean | undefined;
  /** Name when there is no `Field` around it. */
  'aria-label'?: string | undefined;
  className?: string | undefined;
}

/** Letters typed within this time of one another are one word. */
const typeAheadMs = 700;

/** Opening, choosing and the keys of a select-only combobox. */
function useSelect<T extends string>(
  options: readonly Option<T>[],
  value: T | undefined,
  onChange: (value: T) => void,
) {
  const [open, showList] = useState(false);
  const list = useListbox(options, open);
  const typed = useRef({ text: '', atMs: 0 });

  const setOpen = (next: boolean) => {
    if (next) list.setActive(options.findIndex((option) => option.value === value));
    showList(next);
  };
  const choose = (option: Option<T> | undefined) => {
    if (option !== undefined && option.value !== value) onChange(option.value);
    showList(false);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const chooses =
      event.key === 'Enter' || (event.key === ' ' && typed.current.text === '') || event.key === 'Tab';
    if (!open) {
      if (!['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key) && event.key.length > 1) return;
      event.preventDefault();
      setOpen(true);
    } else if (chooses) {
      if (event.key !== 'Tab') event.preventDefault();
      return choose(options[list.active]);
    }
    if (open && list.move(event.key)) return event.preventDefault();
    if (event.key.length === 1 && event.key !== ' ') {
      const goesOn = event.timeStamp - typed.current.atMs <= typeAheadMs;
      const text = goesOn ? typed.current.text + event.key : event.key;
      typed.current = { text, atMs: event.timeStamp };
      list.setActive(typeAhead(text, list.active, options));
    }
  };
  return { list, open, setOpen, choose, keys };
}

/** One of a closed list: the select-only combobox of the ARIA practices, with type-ahead. */
export function Select<T extends string>(props: SelectProps<T>) {
  const {
    options,
    value,
    onChange,
    placeholder = 'Choose…',
    mono = false,
    disabled = false,
    invalid,
    className,
  } = props;
  const field = useFieldProps();
  const { labelId } = use(FieldContext);
  const { list, open, setOpen, choose, keys } = useSelect(options, value, onChange);
  const chosen = options.find((option) => option.value === value);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Anchor asChild>
        <button
          type="button"
          {...field}
          {...(invalid === true && { 'aria-invalid': true })}
          role="combobox"
          aria-label={props['aria-label']}
          aria-haspopup="listbox"
          aria-expanded={open}
          aria-controls={open ? list.listId : undefined}
          aria-activedescendant={list.activeId}
          data-state={open ? 'open' : 'closed'}
          disabled={disabled}
          onClick={() => setOpen(!open)}
          onKeyDown={keys}
          onBlur={() => setOpen(false)}
          className={cx(
            'control flex h-8 w-full min-w-0 items-center gap-2 pr-2 pl-2.5 text-left',
            className,
          )}
        >
          {chosen?.icon}
          <span
            className={cx(
              'min-w-0 flex-1 truncate',
              mono && chosen !== undefined && 'font-mono text-mono',
              chosen === undefined && 'text-muted',
            )}
          >
            {chosen?.label ?? placeholder}
          </span>
          <ChevronDown size={14} aria-hidden className="shrink-0 text-muted" />
        </button>
      </Popover.Anchor>
      <Listbox
        id={list.listId}
        label={props['aria-label']}
        labelledBy={labelId}
        options={options}
        active={list.active}
        selected={value}
        mono={mono}
        onActive={list.setActive}
        onChoose={choose}
      />
    </Popover.Root>
  );
}
