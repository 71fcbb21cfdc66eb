import { useState } from 'react';
import { indexOf } from '#model/design-index.ts';
import { linkKind, nodeKind, titleOf } from '#model/registry.ts';
import { useDesign } from '#store/design-store.ts';
import { findingsAt, useFindings } from '#store/findings.ts';
import { useSelection } from '#store/selection.ts';
import { Badge } from '#ui/Badge.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { FindingList } from '../findings/FindingList.tsx';
import { SchemaForm } from '../form/SchemaForm.tsx';
import { useKindIcon } from '../kind-icon.ts';
import { Connections } from './Connections.tsx';
import { ManySelected } from './ManySelected.tsx';
import { Overview } from './Overview.tsx';
import { RecordJson } from './RecordJson.tsx';

/** What is selected, in full: its parameters, its connections, what the rules say, its JSON. */
export function Inspector() {
  const ids = useSelection((state) => state.ids);
  const [only] = ids;
  if (only === undefined) return <Overview />;
  return ids.size > 1 ? <ManySelected ids={ids} /> : <One key={only} id={only} />;
}

type Tab = 'setup' | 'findings' | 'json';

function One({ id }: { id: string }) {
  const design = useDesign((state) => state.design);
  const findings = useFindings((state) => findingsAt(state, id));
  const [tab, setTab] = useState<Tab>('setup');
  const record = design.nodes[id] ?? design.links[id];
  const schema = record && (nodeKind(record.kind)?.schema ?? linkKind(record.kind)?.schema);
  if (!record || !schema) return null;
  const worst = findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  return (
    <div className="flex h-full min-h-0 flex-col">
      <Heading id={id} />
      <Tabs<Tab>
        aria-label="About the selected part"
        value={tab}
        onChange={setTab}
        className="min-h-0 flex-1"
        items={[
          {
            value: 'setup',
            label: 'Setup',
            content: (
              <>
                <SchemaForm at={id} schema={schema} props={record.props} findings={findings} />
                {design.nodes[id] && <Connections id={id} />}
              </>
            ),
          },
          {
            value: 'findings',
            label: 'Findings',
            badge: findings.length > 0 ? <Badge tone={worst}>{findings.length}</Badge> : undefined,
            content: <FindingList findings={findings} compact />,
          },
          { value: 'json', label: 'JSON', content: <RecordJson id={id} /> },
        ]}
      />
    </div>
  );
}

function Heading({ id }: { id: string }) {
  const drawIcon = useKindIcon();
  const design = useDesign((state) => state.design);
  const q = indexOf(design);
  const node = q.node(id);
  const link = q.link(id);
  const kind = node && nodeKind(node.kind);
  const title = kind ? titleOf(q, id) : link ? `${titleOf(q, link.from)} → ${titleOf(q, link.to)}` : id;
  const label = kind?.label ?? linkKind(link?.kind ?? '')?.label;
  const summary = kind?.summary ?? linkKind(link?.kind ?? '')?.summary;
  return (
    <header className="flex items-center gap-3 px-4 pt-3.5 pb-2" title={summary}>
      {kind && drawIcon(kind.icon, 30)}
      <div className="min-w-0">
        <h2 className="truncate text-title font-semibold" dir="auto">
          {title}
        </h2>
        <p className="truncate text-sm text-muted">{label}</p>
      </div>
    </header>
  );
}
