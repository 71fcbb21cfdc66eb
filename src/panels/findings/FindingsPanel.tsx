import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { indexOf } from '#model/design-index.ts';
import { titleOf } from '#model/registry.ts';
import { useDesign } from '#store/design-store.ts';
import { useFindings, type Finding, type Severity } from '#store/findings.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { SearchInput } from '#ui/SearchInput.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { Select } from '#ui/Select.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import { EngineState } from './EngineState.tsx';
import { FindingList } from './FindingList.tsx';

type Filter = 'all' | Severity | 'waived';
type Grouping = 'severity' | 'place' | 'area';

/** Every finding of the design: filtered, grouped, each one opening in place and leading to where it is. */
export function FindingsPanel() {
  const state = useFindings((findings) => findings);
  const [filter, setFilter] = useState<Filter>('all');
  const [grouping, setGrouping] = useState<Grouping>('severity');
  const [search, setSearch] = useState('');
  const q = indexOf(useDesign(({ design }) => design));
  const shown = useMemo(() => {
    const from =
      filter === 'waived'
        ? state.waived
        : state.open.filter(({ severity }) => filter === 'all' || severity === filter);
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    return from.filter((finding) => {
      const text =
        `${finding.message} ${finding.title} ${finding.id} ${titleOf(q, finding.at)}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }, [state, filter, search, q]);
  const groups = useMemo(() => grouped(shown, grouping, (at) => nameOf(q, at)), [shown, grouping, q]);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-3 py-1.5">
        <h2 className="mr-1 font-semibold">Findings</h2>
        <Segmented<Filter>
          size="sm"
          aria-label="Which findings"
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'all', label: `All ${state.open.length}` },
            {
              value: 'error',
              label: String(state.counts.error),
              icon: <SeverityIcon severity="error" size={12} />,
            },
            {
              value: 'warning',
              label: String(state.counts.warning),
              icon: <SeverityIcon severity="warning" size={12} />,
            },
            {
              value: 'info',
              label: String(state.counts.info),
              icon: <SeverityIcon severity="info" size={12} />,
            },
            { value: 'waived', label: `Waived ${state.waived.length}` },
          ]}
        />
        <div className="w-36">
          <Select<Grouping>
            aria-label="Group findings by"
            value={grouping}
            onChange={setGrouping}
            options={[
              { value: 'severity', label: 'By severity' },
              { value: 'place', label: 'By part' },
              { value: 'area', label: 'By area' },
            ]}
          />
        </div>
        <div className="w-48">
          <SearchInput
            label="Search findings"
            placeholder="Search findings"
            value={search}
            onChange={setSearch}
          />
        </div>
        <div className="ml-auto">
          <EngineState />
        </div>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {groups.map(({ name, findings }) => (
          <section key={name} aria-label={name}>
            {grouping !== 'severity' && (
              <h3 className="sticky top-0 z-10 bg-inset px-4 py-1 text-sm font-semibold text-muted">
                {name}
              </h3>
            )}
            <FindingList findings={findings} waived={filter === 'waived'} />
          </section>
        ))}
        {shown.length === 0 && <Nothing filtered={search !== '' || filter !== 'all'} />}
      </div>
    </div>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const empty = useDesign(({ design }) => Object.keys(design.nodes).length === 0);
  if (filtered) return <EmptyState icon={<Search size={18} />} title="No finding matches" />;
  if (empty) return <EmptyState title="Nothing to check yet">Findings appear here as you draw.</EmptyState>;
  return (
    <EmptyState icon={<SeverityIcon severity="ok" size={18} />} title="Nothing to complain about">
      Every rule Stagewright knows for this design is satisfied.
    </EmptyState>
  );
}

const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Advice',
};

function grouped(
  findings: readonly Finding[],
  by: Grouping,
  nameAt: (at: string) => string,
): { name: string; findings: Finding[] }[] {
  const groups = new Map<string, Finding[]>();
  if (by === 'severity') for (const name of Object.values(severityNames)) groups.set(name, []);
  for (const finding of findings) {
    const name =
      by === 'severity'
        ? severityNames[finding.severity]
        : by === 'place'
          ? nameAt(finding.at)
          : areaOf(finding);
    const group = groups.get(name);
    if (group) group.push(finding);
    else groups.set(name, [finding]);
  }
  return [...groups]
    .map(([name, members]) => ({ name, findings: members }))
    .filter(({ findings: members }) => members.length > 0);
}

const areas: Readonly<Record<string, string>> = {
  td: 'Task definition',
  c: 'Containers',
  net: 'Networking',
  port: 'Networking',
  sg: 'Networking',
  eni: 'Networking',
  vol: 'Storage',
  log: 'Logging',
  secret: 'Secrets',
  envfile: 'Secrets',
  registry: 'Images',
  dockerhub: 'Images',
  iam: 'Identity',
  lb: 'Load balancing',
  svc: 'Services',
  sc: 'Service Connect',
  pl: 'Placement',
  cap: 'Capacity',
  dep: 'Deployment',
  sec: 'Security',
};

function areaOf({ id }: Finding): string {
  return areas[id.split('-')[0] ?? ''] ?? 'Parameters';
}

function nameOf(q: ReturnType<typeof indexOf>, at: string): string {
  const link = q.link(at);
  return link ? `${titleOf(q, link.from)} → ${titleOf(q, link.to)}` : titleOf(q, at);
}
