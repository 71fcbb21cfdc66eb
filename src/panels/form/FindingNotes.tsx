import type { Finding } from '#store/findings.ts';
import { Button } from '#ui/Button.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import { mend } from '../findings/mend.ts';

/** Findings at their field: the words (unless the field shows them itself) and the button that mends them. */
export function FindingNotes({
  findings,
  shown,
}: {
  findings: readonly Finding[];
  shown?: Finding | undefined;
}) {
  const worth = findings.filter((finding) => finding.fix !== undefined || finding !== shown);
  if (worth.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-col gap-1">
      {worth.map((finding) => (
        <li key={finding.key} className="flex items-start gap-1.5 text-sm text-muted">
          {finding !== shown && (
            <>
              <span className="flex h-4 items-center">
                <SeverityIcon severity={finding.severity} size={12} />
              </span>
              <span className="min-w-0 flex-1">{finding.message}</span>
            </>
          )}
          {finding.fix !== undefined && (
            <Button size="sm" onClick={() => void mend(finding)}>
              {finding.fix.label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
