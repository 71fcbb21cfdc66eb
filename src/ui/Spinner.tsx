/** A quiet turning ring; under reduced motion it stands still, so it always goes with words. */
export function Spinner({ label, size = 14 }: { label: string; size?: number }) {
  return (
    <output className="inline-flex text-muted">
      <svg width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden className="animate-turn">
        <circle cx="8" cy="8" r="6.5" stroke="currentColor" strokeOpacity="0.25" strokeWidth="2" />
        <path d="M14.5 8A6.5 6.5 0 0 0 8 1.5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <span className="sr-only">{label}</span>
    </output>
  );
}
