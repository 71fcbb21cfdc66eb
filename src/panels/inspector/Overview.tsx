import { MousePointerClick } from 'lucide-react';
import { indexOf } from '#model/design-index.ts';
import type { NodeKind } from '#model/kind.ts';
import { nodeKinds } from '#model/kinds/index.ts';
import type { NodeKindName } from '#model/registry.ts';
import { useDesign } from '#store/design-store.ts';
import { useFindings } from '#store/findings.ts';
import { select } from '#store/selection.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import { useKindIcon } from '../kind-icon.ts';

const kinds = nodeKinds as readonly unknown[] as readonly NodeKind<NodeKindName>[];

/** What stands in the inspector while nothing is selected: the design in numbers, each of them a way in. */
export function Overview() {
  const design = useDesign((state) => state.design);
  if (Object.keys(design.nodes).length === 0) return <FirstSteps />;
  return (
    <div className="h-full overflow-y-auto p-4">
      <h2 className="truncate text-title font-semibold" dir="auto">
        {design.name}
      </h2>
      <Standing />
      <Parts />
    </div>
  );
}

function Standing() {
  const { error, warning, info } = useFindings((state) => state.counts);
  const words = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-muted">
      {error + warning + info === 0 && (
        <span className="flex items-center gap-1.5">
          <SeverityIcon severity="ok" /> No rule is broken
        </span>
      )}
      {error > 0 && (
        <span className="flex items-center gap-1.5">
          <SeverityIcon severity="error" /> {words(error, 'error', 'errors')}
        </span>
      )}
      {warning > 0 && (
        <span className="flex items-center gap-1.5">
          <SeverityIcon severity="warning" /> {words(warning, 'warning', 'warnings')}
        </span>
      )}
    </p>
  );
}

function Parts() {
  const drawIcon = useKindIcon();
  const q = indexOf(useDesign((state) => state.design));
  const present = kinds.filter(({ kind }) => q.ofKind(kind).length > 0);
  return (
    <ul className="mt-3 -mx-2" aria-label="Parts of the design">
      {present.map(({ kind, label, icon }) => {
        const ids = q.ofKind(kind);
        return (
          <li key={kind}>
            <button
              type="button"
              onClick={() => select(ids)}
              title={`Select ${ids.length === 1 ? 'it' : 'all of them'}`}
              className="flex h-8 w-full items-center gap-2.5 rounded-control px-2 text-left hover:bg-hover"
            >
              {drawIcon(icon, 20)}
              <span className="min-w-0 flex-1 truncate">{label}</span>
              <span className="text-muted tabular-nums">{ids.length}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const steps: readonly [keys: string, what: string][] = [
  ['A', 'adds a part where you point'],
  ['C', 'connects the selected part'],
  ['Mod+V', 'pastes a task definition'],
  ['?', 'shows every key'],
];

function FirstSteps() {
  return (
    <EmptyState icon={<MousePointerClick size={20} />} title="Start with a part">
      <p>Click one at the left, drag it in, or drop a task definition on the canvas.</p>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5 text-left">
        {steps.map(([keys, what]) => (
          <div key={keys} className="col-span-2 grid grid-cols-subgrid items-center">
            <dt className="text-right">
              <Kbd keys={keys} boxed />
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </EmptyState>
  );
}
