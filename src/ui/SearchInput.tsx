import { Search, X } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { Kbd } from './Kbd.tsx';
import { ariaShortcut } from './shortcut.ts';

export interface SearchInputProps extends Omit<
  ComponentPropsWithRef<'input'>,
  'value' | 'onChange' | 'type'
> {
  value: string;
  onChange: (value: string) => void;
  /** Name and placeholder. */
  label: string;
  /** The key that brings one here, shown while empty. */
  shortcut?: string | undefined;
}

/** Escape empties it first, and only then means what it means outside. */
export function SearchInput({ value, onChange, label, shortcut, onKeyDown, ...rest }: SearchInputProps) {
  return (
    <div className="control flex h-8 w-full min-w-0 items-center gap-2 px-2.5">
      <Search size={14} aria-hidden className="shrink-0 text-muted" />
      <input
        type="text"
        role="searchbox"
        autoComplete="off"
        spellCheck={false}
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts={shortcut === undefined ? undefined : ariaShortcut(shortcut)}
        {...rest}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key !== 'Escape' || value === '') return;
          event.stopPropagation();
          onChange('');
        }}
        className="h-full w-full min-w-0 bg-transparent outline-none"
      />
      {value !== '' ? (
        <button
          type="button"
          aria-label="Clear"
          onClick={() => onChange('')}
          className="rounded-sm text-muted hover:text-ink"
        >
          <X size={14} aria-hidden />
        </button>
      ) : (
        shortcut !== undefined && (
          <span aria-hidden>
            <Kbd keys={shortcut} />
          </span>
        )
      )}
    </div>
  );
}
