import { ChevronRight } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { indexOf } from '#model/design-index.ts';
import { pathText } from '#model/json.ts';
import { titleOf } from '#model/registry.ts';
import { designStore, useDesign } from '#store/design-store.ts';
import { unwaive, type Finding } from '#store/findings.ts';
import { reveal } from '#store/selection.ts';
import { Button } from '#ui/Button.tsx';
import { cx } from '#ui/cx.ts';
import { ExternalLink } from '#ui/ExternalLink.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import { WaiveForm } from './WaiveForm.tsx';
import { mend } from './mend.ts';

const FixPreview = lazy(() => import('./FixPreview.tsx').then((module) => ({ default: module.FixPreview })));

/** One finding. Its line leads to the place; opened, it says what AWS does, shows the fix, and can be waived. */
export function FindingRow({
  finding,
  compact,
  waived,
}: {
  finding: Finding;
  compact: boolean;
  waived: boolean;
}) {
  const [open, setOpen] = useState(false);
  const reason = useDesign(({ design }) => design.waivers[finding.key]?.reason);
  return (
    <li className="border-b border-line [contain-intrinsic-size:auto_44px] [content-visibility:auto] last:border-0">
      <div className="flex items-start gap-1 py-1.5 pr-3 pl-2 hover:bg-inset">
        <button
          type="button"
          aria-expanded={open}
          aria-label={`Explain: ${finding.message}`}
          onClick={() => setOpen(!open)}
          className="mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-tag text-muted hover:bg-hover"
        >
          <ChevronRight size={14} aria-hidden className={cx('transition-transform', open && 'rotate-90')} />
        </button>
        <button
          type="button"
          data-finding={finding.id}
          onClick={() => reveal(finding.at, finding.field)}
          className="flex min-w-0 flex-1 items-start gap-2 rounded-tag px-1 py-0.5 text-left"
        >
          <span className="flex h-5 items-center">
            <SeverityIcon severity={finding.severity} />
          </span>
          <span className="min-w-0">
            <span className={compact ? '' : 'font-medium'}>{finding.message}</span>
            {!compact && <Place finding={finding} />}
            {waived && <span className="block text-sm text-muted">Waived: {reason}</span>}
          </span>
        </button>
        {finding.fix && !waived && (
          <Button size="sm" onClick={() => void mend(finding)}>
            {finding.fix.label}
          </Button>
        )}
        {waived && (
          <Button size="sm" onClick={() => unwaive(finding.key)}>
            Take back
          </Button>
        )}
      </div>
      {open && <Details finding={finding} waived={waived} />}
    </li>
  );
}

function Place({ finding }: { finding: Finding }) {
  const q = indexOf(designStore.getState().design);
  const link = q.link(finding.at);
  const name = link ? `${titleOf(q, link.from)} → ${titleOf(q, link.to)}` : titleOf(q, finding.at);
  return (
    <span className="text-sm text-muted">
      {' '}
      {name}
      {finding.field && finding.field.length > 0 && (
        <span className="font-mono"> · {pathText(finding.field)}</span>
      )}
    </span>
  );
}

function Details({ finding, waived }: { finding: Finding; waived: boolean }) {
  return (
    <div className="flex flex-col gap-2 pr-4 pb-3 pl-11">
      {finding.title !== finding.why && <p className="font-medium">{finding.title}</p>}
      <p className="max-w-[68ch] text-muted">
        {finding.why} <ExternalLink href={finding.docs}>AWS's page</ExternalLink>{' '}
        <span className="font-mono text-sm">{finding.id}</span>
      </p>
      {finding.fix && !waived && (
        <Suspense>
          <FixPreview fix={finding.fix} />
        </Suspense>
      )}
      {!waived && <WaiveForm finding={finding} />}
    </div>
  );
}
