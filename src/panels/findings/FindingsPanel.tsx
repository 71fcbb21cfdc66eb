import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { indexOf } from '#model/design-index.ts';
import { useDesign } from '#store/design-store.ts';
import { useFindings, type Finding } from '#store/findings.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import { EngineState } from './EngineState.tsx';
import { FindingList } from './FindingList.tsx';
import { FindingsToolbar, type FindingsView } from './FindingsToolbar.tsx';
import { grouped, placeName } from './grouped.ts';

/** Every finding of the design: filtered, grouped, each one opening in place and leading to where it is. */
export function FindingsPanel() {
  const open = useFindings((findings) => findings.open);
  const waived = useFindings((findings) => findings.waived);
  const [view, setView] = useState<FindingsView>({ filter: 'all', grouping: 'severity', search: '' });
  const q = indexOf(useDesign(({ design }) => design));
  const groups = useMemo(() => {
    const words = view.search.toLowerCase().split(/\s+/).filter(Boolean);
    const isWanted = (finding: Finding): boolean => {
      const text =
        `${finding.message} ${finding.title} ${finding.id} ${placeName(q, finding.at)}`.toLowerCase();
      const isShown = view.filter === 'all' || view.filter === 'waived' || finding.severity === view.filter;
      return isShown && words.every((word) => text.includes(word));
    };
    return grouped(q, (view.filter === 'waived' ? waived : open).filter(isWanted), view.grouping);
  }, [open, waived, view, q]);
  if (open.length + waived.length === 0) return <AllWell />;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <FindingsToolbar
        view={view}
        onChange={(change) => setView({ ...view, ...change })}
        trailing={<EngineState />}
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {groups.map(({ name, findings }) => (
          <section key={name} aria-label={name}>
            {view.grouping !== 'severity' && (
              <h3 className="sticky top-0 z-10 bg-inset px-4 py-1 text-sm font-semibold text-muted">
                {name} <span className="font-normal tabular-nums">{findings.length}</span>
              </h3>
            )}
            <FindingList findings={findings} waived={view.filter === 'waived'} />
          </section>
        ))}
        {groups.length === 0 && <EmptyState icon={<Search size={18} />} title="No finding matches" />}
      </div>
    </div>
  );
}

/** One line, so that a design without findings has the canvas to itself. */
function AllWell() {
  const isEmpty = useDesign(({ design }) => Object.keys(design.nodes).length === 0);
  const isReady = useFindings(({ engine }) => engine === 'ready');
  return (
    <div className="flex h-10 items-center gap-3 px-4">
      <h2 className="font-semibold">Findings</h2>
      {isEmpty ? (
        <p className="text-muted">They appear here as you draw.</p>
      ) : (
        isReady && (
          <p className="flex items-center gap-1.5 text-muted">
            <SeverityIcon severity="ok" /> None: every rule Stagewright knows for this design is satisfied.
          </p>
        )
      )}
      <div className="ml-auto">
        <EngineState />
      </div>
    </div>
  );
}
