import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from './Button.tsx';
import { SeverityIcon } from './SeverityIcon.tsx';
import type { Toast } from './toasts.ts';

/** One message; the clock stops while the pointer or the focus is on it. */
export function ToastCard({ toast, onDismiss }: { toast: Toast; onDismiss: () => void }) {
  const { severity = 'info', title, body, action } = toast;
  const durationMs = toast.durationMs ?? (severity === 'error' ? Infinity : 6000);
  const [held, setHeld] = useState(false);
  const leave = useEffectEvent(onDismiss);
  useEffect(() => {
    if (held || durationMs === Infinity) return;
    const timer = setTimeout(() => leave(), durationMs);
    return () => clearTimeout(timer);
  }, [held, durationMs]);
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex animate-rise items-start gap-2.5 rounded-card border border-line bg-card py-2.5 pr-2 pl-3 shadow-float"
    >
      <span className="flex h-5 items-center">
        <SeverityIcon severity={severity} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-break-word">{title}</p>
        {body !== undefined && <div className="text-sm text-muted wrap-break-word">{body}</div>}
      </div>
      {action !== undefined && (
        <Button
          size="sm"
          onClick={() => {
            action.onAction();
            onDismiss();
          }}
        >
          {action.label}
        </Button>
      )}
      <button
        type="button"
        aria-label="Dismiss"
        onClick={onDismiss}
        className="flex size-5 items-center justify-center rounded-tag text-muted hover:bg-hover hover:text-ink"
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
