import { Popover as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx.ts';

export interface PopoverProps {
  /** One button-like element that takes a ref and DOM props. */
  trigger: ReactElement;
  /** Name of the little window, for screen readers. */
  'aria-label': string;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A small window beside its button. Never modal: Radix's modal popover writes a `<style>` element that our CSP refuses. */
export function Popover({
  trigger,
  open,
  onOpenChange,
  side = 'bottom',
  align = 'start',
  className,
  children,
  ...rest
}: PopoverProps) {
  return (
    <Radix.Root {...(open !== undefined && { open })} {...(onOpenChange !== undefined && { onOpenChange })}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={rest['aria-label']}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={cx(
            'floating max-h-(--radix-popover-content-available-height) max-w-88 min-w-56 overflow-auto p-3 outline-none',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
