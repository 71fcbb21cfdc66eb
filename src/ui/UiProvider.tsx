import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import { ToastProvider } from './ToastProvider.tsx';

/** Once, around the app: shares the tooltip delay between neighbours and holds the toasts. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <Tooltip.Provider delayDuration={500} skipDelayDuration={200}>
      <ToastProvider>{children}</ToastProvider>
    </Tooltip.Provider>
  );
}
