import { useRef, type KeyboardEvent } from 'react';
import type { Finding } from '#store/findings.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { FindingRow } from './FindingRow.tsx';

/** Findings one below the other; arrow keys walk them. `compact`: under one part, which need not be named. */
export function FindingList({
  findings,
  compact = false,
  waived = false,
}: {
  findings: readonly Finding[];
  compact?: boolean;
  waived?: boolean;
}) {
  const list = useRef<HTMLUListElement>(null);
  const walk = (event: KeyboardEvent): void => {
    const delta = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (delta === undefined || !(event.target as HTMLElement).hasAttribute('data-finding')) return;
    event.preventDefault();
    event.stopPropagation();
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
    rows[rows.indexOf(event.target as HTMLElement) + delta]?.focus();
  };
  if (findings.length === 0) return compact ? <EmptyState title="Nothing to complain about here" /> : null;
  return (
    <ul ref={list} onKeyDown={walk}>
      {findings.map((finding) => (
        <FindingRow key={finding.key} finding={finding} compact={compact} waived={waived} />
      ))}
    </ul>
  );
}
