import { useEffect, useRef, useState } from 'react';
import { titleOf } from '#model/registry.ts';
import { announce, setCanvas, useCanvas } from './canvas-store.ts';
import { aimAt } from './connect.ts';
import { present } from './flow-store.ts';
import type { Point } from './frame-geometry.ts';

interface Hint {
  readonly text: string;
  readonly legal: boolean;
}

/** While a connection is drawn: what it would become here, or why it cannot be, beside the pointer. */
export function ConnectHint() {
  return useCanvas((state) => state.connecting !== undefined) ? <PointerHint /> : null;
}

function PointerHint() {
  const [hint, setHint] = useState<Hint>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let told = '';
    const follow = (event: PointerEvent): void => {
      const screen = { x: event.clientX, y: event.clientY };
      const { at, joins } = aimAt(screen);
      const legal = (joins?.legal.length ?? 0) > 0;
      const text = at === undefined || !joins ? '' : legal ? legalText(at, joins.legal) : joins.reason;
      if (box.current) beside(box.current, screen);
      if (`${at} ${text}` === told) return;
      told = `${at} ${text}`;
      setHint(text === '' ? undefined : { text, legal });
      setCanvas({ aim: legal ? at : undefined });
      if (text !== '') announce(text);
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  return (
    <div ref={box} aria-hidden className="pointer-events-none fixed top-0 left-0 z-60">
      {hint && (
        <p
          className={`w-max max-w-72 rounded-control border bg-panel px-2 py-1 text-sm shadow-float ${hint.legal ? 'border-accent/50 text-accent' : 'border-line text-muted'}`}
        >
          {hint.text}
        </p>
      )}
    </div>
  );
}

/** Below and right of the pointer, on its other side where the page ends. */
function beside(box: HTMLElement, { x, y }: Point): void {
  const left = x + 20 + box.offsetWidth > window.innerWidth ? x - 12 - box.offsetWidth : x + 16;
  const top = y + 24 + box.offsetHeight > window.innerHeight ? y - 12 - box.offsetHeight : y + 18;
  box.style.transform = `translate(${left}px,${top}px)`;
}

function legalText(at: string, legal: readonly { kind: { label: string } }[]): string {
  return `${legal.map(({ kind }) => kind.label).join(' or ')} · ${titleOf(present(), at)}`;
}
