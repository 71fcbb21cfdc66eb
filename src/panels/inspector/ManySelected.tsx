import { indexOf } from '#model/design-index.ts';
import { linkKind, nodeKind, titleOf } from '#model/registry.ts';
import { useDesign } from '#store/design-store.ts';
import { select } from '#store/selection.ts';
import { useKindIcon } from '../kind-icon.ts';

/** Several things at once: which they are, each one a click away. */
export function ManySelected({ ids }: { ids: ReadonlySet<string> }) {
  const drawIcon = useKindIcon();
  const q = indexOf(useDesign((state) => state.design));
  return (
    <div className="flex h-full flex-col">
      <h2 className="px-4 pt-4 pb-2 text-title font-semibold">{ids.size} selected</h2>
      <ul className="min-h-0 flex-1 overflow-y-auto px-2 pb-4">
        {[...ids].map((id) => {
          const node = q.node(id);
          const link = q.link(id);
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => select([id])}
                className="flex h-9 w-full items-center gap-2.5 rounded-control px-2 text-left hover:bg-hover"
              >
                {node && drawIcon(nodeKind(node.kind)?.icon ?? '', 20)}
                <span className="min-w-0 flex-1 truncate">
                  {node ? titleOf(q, id) : link ? `${titleOf(q, link.from)} → ${titleOf(q, link.to)}` : id}
                </span>
                <span className="text-sm text-muted">
                  {nodeKind(node?.kind ?? '')?.label ?? linkKind(link?.kind ?? '')?.label}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
