import { findingsAt, useFindings, type Severity } from '#store/findings.ts';
import { reveal } from '#store/selection.ts';
import { countText, severities } from './findings-text.ts';

const shapes: Readonly<Record<Severity, string>> = {
  error: 'rounded-full bg-error text-on-error',
  warning: 'rounded-[5px] bg-warning text-on-warning',
  info: 'rounded-full bg-card text-muted border border-edge-strong',
};

export interface FindingsBadgeProps {
  readonly at: string;
  readonly title: string;
  /** Hints are left to the inspector on crowded places. */
  readonly quiet?: boolean;
}

/** How many findings a place has, by severity; a click goes to the first. Shape tells the severity, colour repeats it. */
export function FindingsBadge({ at, title, quiet = false }: FindingsBadgeProps) {
  const findings = useFindings((state) => findingsAt(state, at));
  if (findings.length === 0) return null;
  const shown = severities.filter((severity) => !(quiet && severity === 'info'));
  return (
    <span className="nodrag nopan pointer-events-auto inline-flex gap-1">
      {shown.map((severity) => {
        const here = findings.filter((finding) => finding.severity === severity);
        const [first] = here;
        if (!first) return null;
        return (
          <button
            key={severity}
            type="button"
            tabIndex={-1}
            aria-label={`${countText(severity, here.length)} on ${title}`}
            title={first.message}
            onClick={(event) => {
              event.stopPropagation();
              reveal(first.at, first.field);
            }}
            className={`inline-flex h-4.5 min-w-4.5 items-center justify-center px-1 text-xs font-semibold tabular-nums shadow-soft ${shapes[severity]}`}
          >
            {here.length}
          </button>
        );
      })}
    </span>
  );
}
