import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { ToastCard } from './ToastCard.tsx';
import { ToastContext, type Toast, type Toasts } from './toasts.ts';

const mostAtOnce = 4;

/** Holds the toasts and the two live regions (polite and assertive) that announce them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly (Toast & { id: number })[]>([]);
  const nextId = useRef(1);
  const dismiss = useCallback(
    (id: number) => setShown((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  const show = useCallback((toast: Toast) => {
    const id = nextId.current++;
    setShown((before) => [...before, { ...toast, id }].slice(-mostAtOnce));
    return id;
  }, []);
  const toasts = useMemo<Toasts>(() => ({ show, dismiss }), [show, dismiss]);
  const region = (urgent: boolean) => (
    <div aria-live={urgent ? 'assertive' : 'polite'} className="flex flex-col gap-2">
      {shown
        .filter((toast) => (toast.severity === 'error') === urgent)
        .map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />
        ))}
    </div>
  );
  return (
    <ToastContext value={toasts}>
      {children}
      <section
        aria-label="Notifications"
        className="pointer-events-none fixed top-16 left-1/2 -translate-x-1/2 z-60 flex w-88 max-w-[calc(100vw-2rem)] flex-col gap-2"
      >
        {region(false)}
        {region(true)}
      </section>
    </ToastContext>
  );
}
