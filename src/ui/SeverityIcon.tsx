import type { ReactNode } from 'react';

export type Severity = 'error' | 'warning' | 'info' | 'ok';

const colours: Record<Severity, string> = {
  error: 'text-error',
  warning: 'text-warning',
  info: 'text-muted',
  ok: 'text-ok',
};
const names: Record<Severity, string> = { error: 'Error', warning: 'Warning', info: 'Advice', ok: 'Fine' };

/** Shape carries the meaning, colour repeats it: disc with "!", triangle, ring with "i", ring with tick. */
export function SeverityIcon({
  severity,
  label,
  size = 16,
}: {
  severity: Severity;
  label?: string | undefined;
  size?: number;
}) {
  return (
    <svg
      role="img"
      aria-label={label ?? names[severity]}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${colours[severity]}`}
    >
      {shapes[severity]}
    </svg>
  );
}

const shapes: Record<Severity, ReactNode> = {
  error: (
    <>
      <circle cx="8" cy="8" r="7.5" fill="currentColor" />
      <path d="M8 4.4v4.2M8 11.4v.1" className="stroke-on-error" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.6 15 14H1L8 1.6Z" fill="currentColor" stroke="currentColor" strokeWidth="1.2" />
      <path d="M8 6.2v3.4M8 12v.1" className="stroke-on-warning" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.8" stroke="currentColor" strokeWidth="1.3" />
      <path d="M8 7.4v4M8 4.8v.1" stroke="currentColor" />
    </>
  ),
  ok: (
    <>
      <circle cx="8" cy="8" r="6.8" stroke="currentColor" strokeWidth="1.3" />
      <path d="m5.2 8.2 2 2 3.6-4" stroke="currentColor" />
    </>
  ),
};
