import { ViewportPortal } from 'reactflow';
import { nodeKind } from '#model/registry.ts';
import { useCanvas } from './canvas-store.ts';
import { KindIcon } from './icons.tsx';
import { cornerAt } from './place.ts';

/** Where the part that is being dragged from the palette would stand. */
export function Ghost() {
  const ghost = useCanvas((state) => state.ghost);
  const kind = nodeKind(ghost?.kind ?? '');
  if (!ghost || !kind) return null;
  const { x, y } = cornerAt(kind, ghost.at);
  const { width, height } = kind.size;
  return (
    <ViewportPortal>
      <div
        className="pointer-events-none absolute top-0 left-0 z-1000 flex items-start gap-2.5 rounded-card border border-dashed border-accent bg-wash/70 px-3 pt-4 font-semibold text-ink"
        style={{ transform: `translate(${x}px,${y}px)`, width, height }}
      >
        <KindIcon icon={kind.icon} />
        <span className="truncate leading-8">{kind.label}</span>
      </div>
    </ViewportPortal>
  );
}
