import { GitBranch } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { branchHere, comparison, titleOf, useCompare, type ComparedRun } from '#store/compare.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { Select } from '#ui/Select.tsx';
import { ChangeMenu } from './ChangeMenu.tsx';
import { Invitation } from './Invitation.tsx';
import { scaleOf, servicesOf } from './common-scale.ts';
import { RunColumn } from './RunColumn.tsx';

/** Runs side by side under the one playhead. */
export function ComparePanel() {
  useEffect(() => comparison.watch(), []);
  const runs = useCompare((state) => state.runs);
  const shown = useMemo(() => runs.filter(({ isShown }) => isShown), [runs]);
  const services = useMemo(() => servicesOf(shown), [shown]);
  const [chosen, setChosen] = useState<string>();
  const service = chosen !== undefined && services.includes(chosen) ? chosen : (services[0] ?? '');
  const scale = useMemo(() => scaleOf(shown, service), [shown, service]);
  const [base] = shown;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line px-4 py-1.5">
        {services.length > 1 && (
          <div className="w-44">
            <Select
              aria-label="Service"
              value={service}
              options={services.map((name) => ({ value: name, label: name }))}
              onChange={setChosen}
            />
          </div>
        )}
        <Legend />
        {runs.length > shown.length && <Shown runs={runs} />}
        <div className="ml-auto flex gap-1.5">
          <Button size="sm" icon={<GitBranch size={14} aria-hidden />} onClick={branchHere}>
            Keep this run
          </Button>
          <ChangeMenu />
        </div>
      </div>
      <div className="min-h-0 flex-1 overflow-auto">
        <div className="flex min-h-full">
          {shown.map((run) => (
            <RunColumn
              key={run.id}
              run={run}
              base={base!}
              service={service}
              isAlone={shown.length === 1}
              scale={scale}
            />
          ))}
          {runs.length === 1 && <Invitation run={runs[0]!} />}
        </div>
      </div>
    </div>
  );
}

function Legend() {
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
      <span className="flex items-center gap-1.5">
        <span aria-hidden className="h-0.5 w-4 bg-ok" /> healthy
      </span>
      <span className="flex items-center gap-1.5">
        <span aria-hidden className="h-px w-4 bg-muted" /> all tasks
      </span>
      <span className="flex items-center gap-1.5">
        <span aria-hidden className="h-2.5 w-4 border-y border-dashed border-muted bg-wash" /> floor to
        ceiling
      </span>
    </p>
  );
}

/** Which of the runs stand side by side, where there are more than fit. */
function Shown({ runs }: { runs: readonly ComparedRun[] }) {
  return (
    <div role="group" aria-label="Runs shown" className="flex gap-1">
      {runs.map((run) => (
        <Chip key={run.id} selected={run.isShown} onClick={() => comparison.show(run.id, !run.isShown)}>
          {titleOf(run)}
        </Chip>
      ))}
    </div>
  );
}
