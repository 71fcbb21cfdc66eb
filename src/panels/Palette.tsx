import { useMemo, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { paletteGroups, type NodeKind } from '#model/kind.ts';
import { nodeKinds } from '#model/kinds/index.ts';
import { SearchInput } from '#ui/SearchInput.tsx';
import { Tooltip } from '#ui/Tooltip.tsx';
import { useKindIcon } from './kind-icon.ts';

const kinds = nodeKinds as readonly unknown[] as readonly NodeKind[];

interface PaletteProps {
  onAdd(kind: string): void;
  /** Puts the kind into the drag, in the form the canvas expects. */
  onDragStart(event: DragEvent, kind: string): void;
}

/** Everything that can be drawn, by group. A part is added by dragging it out, by a click, or by Enter. */
export function Palette({ onAdd, onDragStart }: PaletteProps) {
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => found(search), [search]);
  const first = groups[0]?.kinds[0];

  const walk = (event: KeyboardEvent): void => {
    const delta = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (delta === undefined) return;
    event.preventDefault();
    const parts = [...(list.current?.querySelectorAll<HTMLElement>('[data-part]') ?? [])];
    parts[
      Math.min(Math.max(parts.indexOf(document.activeElement as HTMLElement) + delta, 0), parts.length - 1)
    ]?.focus();
  };

  return (
    <div className="flex h-full flex-col">
      <div className="p-2.5 pb-1">
        <SearchInput
          label="Search parts"
          placeholder="Search parts"
          value={search}
          onChange={setSearch}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && first) onAdd(first.kind);
            walk(event);
          }}
        />
      </div>
      <div ref={list} className="min-h-0 flex-1 overflow-y-auto px-2.5 pb-4" onKeyDown={walk}>
        {groups.map(({ group, kinds: members }) => (
          <section key={group} aria-label={group} className="pt-3">
            <h2 className="px-1.5 pb-1 text-sm font-semibold text-muted">{group}</h2>
            <ul>
              {members.map((kind) => (
                <li key={kind.kind}>
                  <Part kind={kind} onAdd={onAdd} onDragStart={onDragStart} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && <p className="p-4 text-center text-muted">No part is called “{search}”.</p>}
      </div>
    </div>
  );
}

function Part({ kind, onAdd, onDragStart }: PaletteProps & { kind: NodeKind }) {
  const drawIcon = useKindIcon();
  return (
    <Tooltip content={kind.summary} side="right">
      <button
        type="button"
        data-part={kind.kind}
        draggable
        onDragStart={(event) => onDragStart(event, kind.kind)}
        onClick={() => onAdd(kind.kind)}
        className="flex h-8 w-full cursor-grab items-center gap-2.5 rounded-control px-1.5 text-left hover:bg-hover active:cursor-grabbing"
      >
        {drawIcon(kind.icon, 20)}
        <span className="truncate">{kind.label}</span>
      </button>
    </Tooltip>
  );
}

/** What is called so comes first, because Enter takes the first; what only speaks of it comes after. */
function found(search: string): { group: string; kinds: NodeKind[] }[] {
  const typed = search.trim().toLowerCase();
  const words = typed.split(/\s+/);
  const misses = ({ label }: NodeKind): number => {
    const name = label.toLowerCase();
    return name.startsWith(typed) ? 0 : name.includes(typed) ? 1 : 2;
  };
  const matches = kinds
    .filter(({ label, keywords = [], summary, kind }) => {
      const text = [label, kind, summary, ...keywords].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => misses(a) - misses(b));
  return paletteGroups
    .map((group) => ({ group, kinds: matches.filter((kind) => kind.group === group) }))
    .filter(({ kinds: members }) => members.length > 0)
    .toSorted((a, b) => misses(a.kinds[0]!) - misses(b.kinds[0]!));
}
