import { Command } from 'cmdk';
import type { ReactNode } from 'react';

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

/** A list one narrows by typing; arrows and Enter choose. */
export function TypeAhead({ label, empty, groups, onChoose }: TypeAheadProps) {
  return (
    <Command label={label} loop className="flex max-h-90 flex-col">
      <Command.Input
        placeholder={label}
        className="h-10 w-full shrink-0 border-b border-line bg-transparent px-3.5 outline-none"
      />
      <Command.List className="overflow-y-auto overscroll-contain p-1.5">
        <Command.Empty className="px-2 py-6 text-center text-muted">{empty}</Command.Empty>
        {groups.map(({ heading, items }) => (
          <Command.Group key={heading} heading={heading} className="type-ahead-group">
            {items.map((item) => (
              <Row key={item.value} item={item} onChoose={onChoose} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}

function Row({ item, onChoose }: { item: TypeAheadItem; onChoose: (value: string) => void }) {
  const { value, label, note, keywords, icon, disabled } = item;
  return (
    <Command.Item
      value={value}
      keywords={[label, ...(keywords ?? [])]}
      disabled={disabled !== undefined}
      onSelect={() => onChoose(value)}
      className="flex min-h-9 items-center gap-2.5 rounded-tag px-2 py-1 select-none aria-disabled:text-muted data-[selected=true]:bg-hover"
    >
      {icon}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{label}</span>
        {(disabled ?? note) !== undefined && (
          <span className={`block text-sm text-muted ${disabled === undefined ? 'truncate' : ''}`}>
            {disabled ?? note}
          </span>
        )}
      </span>
    </Command.Item>
  );
}
