/** The mark: three tasks on a stage, one of them lit. */
export function Wordmark() {
  return (
    <span className="flex items-center gap-2.5">
      <svg viewBox="0 0 24 24" className="size-6" aria-hidden>
        <rect x="1" y="17" width="22" height="4" rx="2" fill="var(--color-ink)" opacity="0.9" />
        <rect x="3" y="9" width="5" height="6" rx="1.4" fill="var(--color-accent)" opacity="0.4" />
        <rect x="9.5" y="5" width="5" height="10" rx="1.4" fill="var(--color-accent)" />
        <rect x="16" y="9" width="5" height="6" rx="1.4" fill="var(--color-accent)" opacity="0.4" />
      </svg>
      <span className="text-title font-semibold">Stagewright</span>
    </span>
  );
}
