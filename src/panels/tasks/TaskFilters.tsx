import { run } from '#store/run.ts';
import { useRun } from '#store/run-store.ts';
import { revisionLabel } from '#store/revision-look.ts';
import { Select } from '#ui/Select.tsx';
import { SpanChoice } from '../charts/SpanChoice.tsx';
import type { TaskSort } from './task-order.ts';
import { setTasks, useTasks } from './tasks-store.ts';
import { phaseOf } from './task-phases.ts';

const all = { value: 'all', label: 'All' };

const sorts = [
  { value: 'start', label: 'By start' },
  { value: 'revision', label: 'By revision' },
  { value: 'zone', label: 'By zone' },
] as const;

const states = [
  { value: 'all', label: 'All states' },
  ...Array.from({ length: 8 }, (_, state) => ({ value: String(state), label: phaseOf(state).name })),
  { value: '-1', label: 'Not born yet' },
];

const chosen = (value: string): number | undefined => (value === 'all' ? undefined : Number(value));

/** Which tasks are listed, in which order, and how much time is shown of them. */
export function TaskFilters({ count }: { count: number }) {
  const workloads = useRun(({ about }) => about?.workloads) ?? [];
  const { workload, revision, state, sort } = useTasks((filters) => filters);
  // Revisions come with the run.
  useRun(({ knownMs }) => knownMs);
  const revisions = run.timeline.record.revisions
    .map((each, number) => ({ ...each, id: number }))
    .filter((each) => workload === undefined || each.workload === workload)
    .map(({ workload, number, id }) => ({
      value: String(id),
      label: revisionLabel(workloads[workload]?.name ?? '', number),
    }));
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 px-2 py-1">
      {workloads.length > 1 && (
        <Filter
          label="Service"
          value={String(workload ?? 'all')}
          options={[
            { ...all, label: 'All services' },
            ...workloads.map(({ name }, i) => ({ value: String(i), label: name })),
          ]}
          onChange={(value) => setTasks({ workload: chosen(value), revision: undefined })}
        />
      )}
      <Filter
        label="Revision"
        value={revisions.some(({ value }) => value === String(revision)) ? String(revision) : 'all'}
        options={[{ ...all, label: 'All revisions' }, ...revisions]}
        onChange={(value) => setTasks({ revision: chosen(value) })}
      />
      <Filter
        label="State at the playhead"
        value={String(state ?? 'all')}
        options={states}
        onChange={(value) => setTasks({ state: chosen(value) })}
      />
      <Filter
        label="Order"
        value={sort}
        options={sorts}
        onChange={(value) => setTasks({ sort: value as TaskSort })}
      />
      <SpanChoice />
      <span className="flex-1" />
      <span className="hidden pr-2 text-sm text-muted tabular-nums @2xl:inline">
        {count === 1 ? '1 task' : `${count.toLocaleString('en')} tasks`}
      </span>
    </div>
  );
}

interface FilterProps {
  label: string;
  value: string;
  options: ReadonlyArray<{ value: string; label: string }>;
  onChange: (value: string) => void;
}

function Filter({ label, value, options, onChange }: FilterProps) {
  return (
    <div className="w-30">
      <Select aria-label={label} value={value} options={options} onChange={onChange} className="h-7!" />
    </div>
  );
}
