import { ArrowLeft, ArrowRight, Unlink } from 'lucide-react';
import { indexOf } from '#model/design-index.ts';
import { linkKind, titleOf } from '#model/registry.ts';
import { commit, useDesign } from '#store/design-store.ts';
import { reveal } from '#store/selection.ts';
import { Collapsible } from '#ui/Collapsible.tsx';
import { IconButton } from '#ui/IconButton.tsx';

/** Every connection of a node as a sentence; a click goes to it, because the facts AWS keeps on it are edited there. */
export function Connections({ id }: { id: string }) {
  const q = indexOf(useDesign((state) => state.design));
  const links = [...q.linksFrom(id), ...q.linksTo(id)];
  if (links.length === 0) return null;
  return (
    <div className="border-t border-line px-4 py-1">
      <Collapsible
        title="Connections"
        badge={<span className="text-sm font-normal text-muted">{links.length}</span>}
      >
        <ul className="flex flex-col pb-2">
          {links.map((linkId) => {
            const link = q.link(linkId)!;
            const kind = linkKind(link.kind);
            const leaves = link.from === id;
            const other = titleOf(q, leaves ? link.to : link.from);
            return (
              <li key={linkId} className="flex items-center gap-1">
                <button
                  type="button"
                  onClick={() => reveal(linkId)}
                  className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-control px-1.5 text-left hover:bg-hover"
                >
                  {leaves ? (
                    <ArrowRight size={14} className="shrink-0 text-muted" aria-label="to" />
                  ) : (
                    <ArrowLeft size={14} className="shrink-0 text-muted" aria-label="from" />
                  )}
                  <span className="truncate">{other}</span>
                  <span className="ml-auto shrink-0 text-sm text-muted">{kind?.label}</span>
                </button>
                <IconButton
                  size="sm"
                  label={`Remove the connection: ${kind?.label ?? link.kind}, ${other}`}
                  icon={<Unlink size={14} aria-hidden />}
                  onClick={() => commit('Remove connection', [{ do: 'remove', ids: [linkId] }])}
                />
              </li>
            );
          })}
        </ul>
      </Collapsible>
    </div>
  );
}
