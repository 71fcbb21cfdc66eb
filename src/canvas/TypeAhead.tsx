import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { cx } from '#ui/cx.ts';
import { matching } from './matches.ts';

export interface TypeAheadItem {
  readonly value: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly icon?: ReactNode;
  /** Why it cannot be chosen; shown in place of the note. */
  readonly disabled?: string | undefined;
}

export interface TypeAheadGroup {
  readonly heading: string;
  readonly items: readonly TypeAheadItem[];
}

export interface TypeAheadProps {
  readonly label: string;
  readonly empty: string;
  readonly groups: readonly TypeAheadGroup[];
  readonly onChoose: (value: string) => void;
}

/** A list one narrows by typing; arrows move, Enter chooses. What cannot be chosen stays readable and is skipped. */
export function TypeAhead({ label, empty, groups, onChoose }: TypeAheadProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState<string>();
  const shown = narrowed(groups, typed);
  const usable = shown.flatMap(({ items }) => items).filter((item) => item.disabled === undefined);
  const at = Math.max(
    0,
    usable.findIndex(({ value }) => value === active),
  );
  const current = usable[at]?.value;
  const option = (value: string): string => `${id}-${value}`;
  useEffect(() => {
    if (current !== undefined)
      document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextIndex(event.key, at, usable.length);
    if (next !== undefined) setActive(usable[next]?.value);
    else if (event.key === 'Enter' && current !== undefined) onChoose(current);
    else return;
    event.preventDefault();
  };
  return (
    <div className="flex max-h-90 flex-col">
      <input
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={current === undefined ? undefined : option(current)}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(undefined);
        }}
        onKeyDown={onKeyDown}
        className="h-10 w-full shrink-0 border-b border-line bg-transparent px-3.5 outline-none"
      />
      <div id={id} role="listbox" aria-label={label} className="overflow-y-auto overscroll-contain p-1.5">
        {shown.map(({ heading, items }) => (
          <div key={heading} role="group" aria-label={heading}>
            <p className="px-2 pt-1.5 pb-1 text-sm font-medium text-muted">{heading}</p>
            {items.map((item) => (
              <Row
                key={item.value}
                id={option(item.value)}
                item={item}
                active={item.value === current}
                onActive={setActive}
                onChoose={onChoose}
              />
            ))}
          </div>
        ))}
        {shown.length === 0 && <p className="px-2 py-6 text-center text-muted">{empty}</p>}
      </div>
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly item: TypeAheadItem;
  readonly active: boolean;
  readonly onActive: (value: string) => void;
  readonly onChoose: (value: string) => void;
}

function Row({ id, item, active, onActive, onChoose }: RowProps) {
  const { value, label, note, icon, disabled } = item;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={disabled === undefined ? undefined : true}
      onPointerMove={() => !active && disabled === undefined && onActive(value)}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => disabled === undefined && onChoose(value)}
      onKeyDown={(event) => event.key === 'Enter' && disabled === undefined && onChoose(value)}
      className={cx(
        'flex min-h-9 items-center gap-2.5 rounded-tag px-2 py-1 select-none aria-disabled:text-muted',
        active && 'bg-hover',
      )}
    >
      {icon}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{label}</span>
        {(disabled ?? note) !== undefined && (
          <span className={cx('block text-sm text-muted', disabled === undefined && 'truncate')}>
            {disabled ?? note}
          </span>
        )}
      </span>
    </div>
  );
}

/** While something is typed, one list with the best match first; groups are for looking around. */
function narrowed(groups: readonly TypeAheadGroup[], typed: string): readonly TypeAheadGroup[] {
  if (typed.trim() === '') return groups;
  const all = groups.flatMap(({ items }) => items);
  const found = matching(all, typed).toSorted(
    (a, b) => Number(a.disabled !== undefined) - Number(b.disabled !== undefined),
  );
  return found.length === 0 ? [] : [{ heading: 'Found', items: found }];
}

function nextIndex(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % count,
    ArrowUp: (at - 1 + count) % count,
    PageDown: Math.min(count - 1, at + 7),
    PageUp: Math.max(0, at - 7),
  };
  return steps[key];
}
