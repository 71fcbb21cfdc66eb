import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import { canvasStore, closePopup, type Spot } from './canvas-store.ts';
import { focusCanvas } from './focus.ts';

/** A small window at a point of the page. Escape and a click elsewhere close it; focus returns to the canvas. */
export function PopupFrame({ spot, label, children }: { spot: Spot; label: string; children: ReactNode }) {
  return (
    <Popover.Root open onOpenChange={(open) => !open && closePopup()}>
      <Popover.Anchor asChild>
        <span
          className="pointer-events-none fixed size-0"
          style={{ left: spot.screen.x, top: spot.screen.y }}
        />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          aria-label={label}
          side="bottom"
          align="start"
          sideOffset={4}
          collisionPadding={12}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // One popup may open another, as "Connect to…" asks which connection; that one has the focus then.
            if (canvasStore.getState().popup === undefined) focusCanvas();
          }}
          className="floating w-80 overflow-hidden outline-none"
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
