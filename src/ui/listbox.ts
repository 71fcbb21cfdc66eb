import { useEffect, useId, useState, type ReactNode } from 'react';

export interface Option<T extends string = string> {
  value: T;
  label: string;
  /** A second line, smaller. */
  description?: ReactNode;
  icon?: ReactNode;
  /** The reason why it cannot be chosen now. */
  disabled?: string | undefined;
}

/** The state that Select and Combobox share: which option is active, and where the arrow keys lead. */
export function useListbox<T extends string>(options: readonly Option<T>[], open: boolean) {
  const id = useId();
  const [active, setActive] = useState(-1);
  const activeId = open && active >= 0 && active < options.length ? `${id}-${active}` : undefined;
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return {
    listId: id,
    active,
    setActive,
    activeId,
    /** Moves by a key; false when the key means nothing to a list. */
    move(key: string): boolean {
      const next = nextActive(key, active, options);
      if (next !== undefined) setActive(next);
      return next !== undefined;
    },
  };
}

/** Where a key leads from `active`, over options that cannot be chosen; wraps at the ends. */
export function nextActive(key: string, active: number, options: readonly Option[]): number | undefined {
  const usable = options.flatMap((option, index) => (option.disabled === undefined ? [index] : []));
  const [first = -1, last = -1] = [usable[0], usable.at(-1)];
  switch (key) {
    case 'ArrowDown':
      return usable.find((index) => index > active) ?? first;
    case 'ArrowUp':
      return usable.findLast((index) => index < active) ?? last;
    case 'Home':
      return first;
    case 'End':
      return last;
    case 'PageDown':
      return usable.findLast((index) => index <= active + 10) ?? last;
    case 'PageUp':
      return usable.find((index) => index >= active - 10) ?? first;
    default:
      return undefined;
  }
}

/** Type-ahead: the next usable option whose label begins with the typed letters, from `active` on. */
export function typeAhead(typed: string, active: number, options: readonly Option[]): number {
  const wanted = typed.toLowerCase();
  const order = options.map((_, index) => (index + active + (typed.length === 1 ? 1 : 0)) % options.length);
  return (
    order.find(
      (index) =>
        options[index]?.disabled === undefined && options[index]?.label.toLowerCase().startsWith(wanted),
    ) ?? active
  );
}
