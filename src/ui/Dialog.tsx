import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { cx } from './cx.ts';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  size?: 'sm' | 'md' | 'lg' | 'xl' | undefined;
  /** Buttons at the right of the foot; the main one last. */
  footer?: ReactNode;
  /** Words or a control at the left of the foot. */
  aside?: ReactNode;
  /** No padding around the body: lists, code, command palettes. */
  flush?: boolean | undefined;
  /** The title is read out but not shown: the body begins with its own input. */
  bare?: boolean | undefined;
  children?: ReactNode;
}

const widths = { sm: 'max-w-96', md: 'max-w-128', lg: 'max-w-176', xl: 'max-w-256' };

/**
 * A modal dialog: focus is trapped and given back, Escape and a click outside close it. The focus begins at the
 * first control of the body, so the × comes last in the page's order.
 *
 * Radix's `Overlay` is left out on purpose: it carries react-remove-scroll, which writes a `<style>` element that a
 * strict Content-Security-Policy refuses. The veil is the dialog's own wide shadow; the page behind never scrolls
 * anyway, and Radix already takes its pointer events and hides it from screen readers.
 */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, size = 'md', footer, aside, children } = props;
  const { flush = false, bare = false } = props;
  const cameFrom = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Content
          {...(description === undefined && { 'aria-describedby': undefined })}
          onOpenAutoFocus={() => {
            cameFrom.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            // Radix gives the focus back to its own Trigger only, and this dialog has none.
            event.preventDefault();
            if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
          }}
          className={cx(
            'fixed inset-x-4 top-[10vh] z-40 mx-auto flex max-h-[80vh] flex-col rounded-frame border border-line bg-panel text-ink shadow-dialog outline-none data-[state=closed]:animate-vanish data-[state=open]:animate-appear',
            widths[size],
          )}
        >
          <header className={bare ? 'sr-only' : 'px-5 pt-4 pr-12 pb-3'}>
            <Radix.Title className="text-title font-semibold">{title}</Radix.Title>
            {description !== undefined && (
              <Radix.Description className="mt-1 text-muted">{description}</Radix.Description>
            )}
          </header>
          <div
            className={cx(
              'min-h-0 flex-1 overflow-auto',
              flush ? !bare && 'border-t border-line' : 'px-5 pt-1 pb-5',
            )}
          >
            {children}
          </div>
          {(footer !== undefined || aside !== undefined) && (
            <footer className="flex items-center justify-between gap-3 rounded-b-frame border-t border-line bg-inset px-5 py-3">
              <div className="min-w-0 text-sm text-muted">{aside}</div>
              <div className="flex gap-2">{footer}</div>
            </footer>
          )}
          {!bare && (
            <Radix.Close
              aria-label="Close"
              className="absolute top-3.5 right-3.5 flex size-6 items-center justify-center rounded-control text-muted transition-colors hover:bg-hover hover:text-ink"
            >
              <X size={16} aria-hidden />
            </Radix.Close>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
