import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { use, useState, type KeyboardEvent } from 'react';
import { cx } from './cx.ts';
import { useTextDraft } from './draft.ts';
import { FieldContext, useFieldProps } from './field-context.ts';
import { useListbox, type Option } from './listbox.ts';
import { Listbox } from './Listbox.tsx';

export interface ComboboxProps {
  /** Known values; the text may be any other. */
  options: readonly Option[];
  value: string;
  /** The finished text, once: on choosing, on Enter or on leaving the field. Escape puts the old text back. */
  onCommit: (value: string) => void;
  placeholder?: string | undefined;
  mono?: boolean | undefined;
  disabled?: boolean | undefined;
  invalid?: boolean | undefined;
  /** Name when there is no `Field` around it. */
  'aria-label'?: string | undefined;
}

/** The text being typed, the suggestions it leaves, and the keys of both. */
function useCombobox(options: readonly Option[], value: string, onCommit: (value: string) => void) {
  const draft = useTextDraft({ value, onCommit });
  const [wanted, setWanted] = useState(false);
  const shown = draft.text === value ? options : matching(options, draft.text);
  const open = wanted && shown.length > 0;
  const list = useListbox(shown, open);

  const show = (next: boolean) => {
    list.setActive(-1);
    setWanted(next);
  };
  const take = (text: string) => {
    draft.edit(text);
    draft.commit(text);
    show(false);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      if (open) event.preventDefault();
      take((open ? shown[list.active]?.value : undefined) ?? draft.text);
    } else if (event.key === 'Escape') {
      if (open || draft.revert()) event.stopPropagation();
      show(false);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setWanted(true);
      list.move(event.key);
    }
  };
  return { draft, shown, open, list, show, take, keys };
}

/** Free text with suggestions: type to narrow, arrows to walk, Enter to take. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onCommit, placeholder, mono = false, disabled = false, invalid } = props;
  const field = useFieldProps();
  const { labelId } = use(FieldContext);
  const { draft, shown, open, list, show, take, keys } = useCombobox(options, value, onCommit);
  return (
    <Popover.Root open={open} onOpenChange={show}>
      <Popover.Anchor asChild>
        <div className="control flex h-8 w-full min-w-0 items-center pr-2">
          <input
            {...field}
            {...(invalid === true && { 'aria-invalid': true })}
            role="combobox"
            aria-label={props['aria-label']}
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={open ? list.listId : undefined}
            aria-activedescendant={list.activeId}
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            disabled={disabled}
            value={draft.text}
            onChange={(event) => {
              draft.edit(event.target.value);
              show(true);
            }}
            onClick={() => show(true)}
            onKeyDown={keys}
            onBlur={() => {
              draft.commit();
              show(false);
            }}
            className={cx(
              'h-full w-full min-w-0 bg-transparent pl-2.5 outline-none',
              mono && 'font-mono text-mono',
            )}
          />
          <ChevronDown size={14} aria-hidden className="pointer-events-none shrink-0 text-muted" />
        </div>
      </Popover.Anchor>
      <Listbox
        id={list.listId}
        label={props['aria-label']}
        labelledBy={labelId}
        options={shown}
        active={list.active}
        selected={value}
        mono={mono}
        onActive={list.setActive}
        onChoose={(option) => take(option.value)}
      />
    </Popover.Root>
  );
}

function matching(options: readonly Option[], text: string): readonly Option[] {
  const wanted = text.trim().toLowerCase();
  return options.filter((option) => `${option.label}\n${option.value}`.toLowerCase().includes(wanted));
}
