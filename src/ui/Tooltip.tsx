import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { shortcutText } from './shortcut.ts';

export interface TooltipProps {
  content: ReactNode;
  shortcut?: string | undefined;
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined;
  /** One element that takes a ref and DOM props. */
  children: ReactElement;
}

/** A hint on hover and focus. It needs `UiProvider` above, which shares the delay between neighbours. */
export function Tooltip({ content, shortcut, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 flex max-w-72 animate-appear items-center gap-2 rounded-control bg-ink px-2 py-1 text-sm font-medium text-panel shadow-float select-none"
        >
          {content}
          {shortcut !== undefined && (
            <kbd className="font-sans font-normal opacity-80">{shortcutText(shortcut)}</kbd>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
