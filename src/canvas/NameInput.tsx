import { useEffect, useRef } from 'react';
import type { NodeId } from '#model/design.ts';
import { nodeKind } from '#model/registry.ts';
import { commit } from '#store/design-store.ts';
import { setView, useView } from '#store/view.ts';
import { present } from './flow-store.ts';

/** Whether the name of this node is being typed on the canvas. */
export function useRenaming(id: NodeId): boolean {
  return useView((view) => view.renaming === id);
}

/** The name of a node as a text box in its place. Enter and leaving it keep what was typed, Escape does not. */
export function NameInput({ id, title, lines = 1 }: { id: NodeId; title: string; lines?: number }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const left = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const leave = (keep: boolean): void => {
    if (left.current) return;
    left.current = true;
    const typed = field.current?.value.trim() ?? '';
    const nameProp = nodeKind(present().node(id)?.kind ?? '')?.nameProp;
    if (keep && nameProp !== undefined && typed !== title)
      commit('Rename', [{ do: 'set', id, path: [nameProp], ...(typed === '' ? {} : { value: typed }) }]);
    setView({ renaming: undefined });
  };
  return (
    <textarea
      ref={field}
      rows={lines}
      defaultValue={title}
      aria-label="Name"
      spellCheck={false}
      onBlur={() => leave(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') leave(false);
        if (event.key !== 'Enter' || (lines > 1 && event.shiftKey)) return;
        event.preventDefault();
        leave(true);
        event.currentTarget.closest<HTMLElement>('[tabindex]')?.focus();
      }}
      className="nodrag nopan nowheel pointer-events-auto -mx-1 block w-[calc(100%+0.5rem)] resize-none overflow-hidden rounded-tag border border-accent bg-card px-1 font-semibold text-ink outline-none"
    />
  );
}
