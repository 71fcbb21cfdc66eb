import type { ReactNode } from 'react';
import { focusOn, type Focus } from '#store/stage.ts';

/** Leads to something of the run: the canvas shows it, and it is explained here. */
export function ThingLink({ thing, children }: { thing: Focus; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={() => focusOn(thing)}
      className="max-w-full rounded-sm text-left decoration-edge-strong underline-offset-2 hover:underline"
    >
      {children}
    </button>
  );
}
