import { ChevronRight } from 'lucide-react';
import { Collapsible as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export interface CollapsibleProps {
  title: ReactNode;
  /** Beside the title: a count, a severity. */
  badge?: ReactNode;
  /** At the right end: small buttons. */
  actions?: ReactNode;
  defaultOpen?: boolean | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  children: ReactNode;
}

/** A section that folds. */
export function Collapsible({
  title,
  badge,
  actions,
  defaultOpen = true,
  open,
  onOpenChange,
  children,
}: CollapsibleProps) {
  return (
    <Radix.Root
      defaultOpen={defaultOpen}
      {...(open !== undefined && { open })}
      {...(onOpenChange !== undefined && { onOpenChange })}
    >
      <div className="flex h-8 items-center gap-1">
        <Radix.Trigger className="group -ml-1 flex h-7 min-w-0 flex-1 items-center gap-1.5 rounded-tag pr-1 pl-1 font-semibold text-ink hover:bg-hover">
          <ChevronRight
            size={14}
            aria-hidden
            className="shrink-0 text-muted transition-transform group-data-[state=open]:rotate-90"
          />
          <span className="truncate">{title}</span>
          {badge}
        </Radix.Trigger>
        {actions}
      </div>
      <Radix.Content className="pt-1 pb-3 data-[state=open]:animate-appear">{children}</Radix.Content>
    </Radix.Root>
  );
}
