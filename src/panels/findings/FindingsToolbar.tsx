import type { ReactNode } from 'react';
import { useFindings, type Severity } from '#store/findings.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { Select } from '#ui/Select.tsx';
import { SearchInput } from '#ui/SearchInput.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import type { Grouping } from './grouped.ts';

export type Filter = 'all' | Severity | 'waived';

export interface FindingsView {
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly search: string;
}

interface FindingsToolbarProps {
  view: FindingsView;
  onChange(change: Partial<FindingsView>): void;
  trailing: ReactNode;
}

/** Which findings, in what order. */
export function FindingsToolbar({ view, onChange, trailing }: FindingsToolbarProps) {
  const counts = useFindings((state) => state.counts);
  const open = useFindings((state) => state.open.length);
  const waived = useFindings((state) => state.waived.length);
  const bySeverity = (severity: Severity) => ({
    value: severity,
    label: String(counts[severity]),
    icon: <SeverityIcon severity={severity} size={12} />,
  });
  return (
    <div className="flex shrink-0 items-center gap-2 overflow-x-auto border-b border-line px-3 py-1.5">
      <h2 className="mr-1 font-semibold">Findings</h2>
      <Segmented<Filter>
        size="sm"
        aria-label="Which findings"
        value={view.filter}
        onChange={(filter) => onChange({ filter })}
        options={[
          { value: 'all', label: `All ${open}` },
          bySeverity('error'),
          bySeverity('warning'),
          bySeverity('info'),
          ...(waived > 0 || view.filter === 'waived'
            ? [{ value: 'waived', label: `Waived ${waived}` } as const]
            : []),
        ]}
      />
      <div className="w-32 min-w-24 shrink">
        <Select<Grouping>
          aria-label="Group findings by"
          value={view.grouping}
          onChange={(grouping) => onChange({ grouping })}
          options={[
            { value: 'severity', label: 'By severity' },
            { value: 'rule', label: 'By rule' },
            { value: 'place', label: 'By part' },
            { value: 'area', label: 'By area' },
          ]}
        />
      </div>
      <div className="w-44 min-w-20 shrink">
        <SearchInput
          label="Search findings"
          placeholder="Search"
          value={view.search}
          onChange={(search) => onChange({ search })}
        />
      </div>
      <div className="ml-auto shrink-0">{trailing}</div>
    </div>
  );
}
