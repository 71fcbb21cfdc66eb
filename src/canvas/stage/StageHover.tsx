import { useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { canvasElement, toScreen } from '../viewport.ts';
import { hoverStore } from './stage-pointer.ts';
import type { StageHit } from './stage-part.ts';

/** What is under the pointer on the stage, in words beside it. */
export function StageHover() {
  const hit = useStore(hoverStore, (state) => state.hit);
  return hit ? <HoverCard hit={hit} /> : null;
}

function HoverCard({ hit }: { hit: StageHit }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) beside(box.current, hit);
  }, [hit]);
  const [name, ...facts] = hit.words;
  return (
    <div ref={box} aria-hidden className="pointer-events-none absolute top-0 left-0 z-20">
      <div className="w-max max-w-72 rounded-control border border-line bg-panel px-2.5 py-1.5 shadow-float">
        <p className="font-mono text-mono font-medium">{name}</p>
        {facts.map((fact) => (
          <p key={fact} className="text-sm text-muted">
            {fact}
          </p>
        ))}
      </div>
    </div>
  );
}

const gapPx = 8;

/** Below what it is about, above it where the canvas ends, and never beyond its edges. */
function beside(box: HTMLElement, { rect }: StageHit): void {
  const { left = 0, top = 0, width = 0, height = 0 } = canvasElement()?.getBoundingClientRect() ?? {};
  const corner = toScreen(rect);
  const end = toScreen({ x: rect.x + rect.width, y: rect.y + rect.height });
  const below = end.y - top + gapPx;
  const isBelow = below + box.offsetHeight < height;
  const x = Math.max(gapPx, Math.min(corner.x - left, width - box.offsetWidth - gapPx));
  const y = isBelow ? below : Math.max(gapPx, corner.y - top - box.offsetHeight - gapPx);
  box.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)`;
}
