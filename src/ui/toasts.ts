import { createContext, useContext, type ReactNode } from 'react';
import type { Severity } from './SeverityIcon.tsx';

export interface Toast {
  /** An error is announced at once and stays until dismissed; the rest wait their turn and leave by themselves. */
  severity?: Severity | undefined;
  title: string;
  body?: ReactNode;
  action?: { label: string; onAction: () => void } | undefined;
  /** 6 s unless said; `Infinity` stays. */
  durationMs?: number | undefined;
}

export interface Toasts {
  /** Returns the id to dismiss it with. */
  show: (toast: Toast) => number;
  dismiss: (id: number) => void;
}

export const ToastContext = createContext<Toasts | undefined>(undefined);

export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (toasts === undefined) throw new Error('useToasts needs a UiProvider above it.');
  return toasts;
}
