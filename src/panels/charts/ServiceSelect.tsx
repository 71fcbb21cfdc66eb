import { useRun } from '#store/run-store.ts';
import { Select } from '#ui/Select.tsx';
import { setCharts, useCharts } from './charts-store.ts';

/** Which service charts are about; nothing to choose where there is one. */
export function ServiceSelect() {
  const workloads = useRun(({ about }) => about?.workloads);
  const chosen = useCharts(({ workload }) => workload);
  if (!workloads || workloads.length < 2) return null;
  return (
    <div className="w-44">
      <Select
        aria-label="Service"
        value={String(Math.min(chosen, workloads.length - 1))}
        options={workloads.map(({ name }, i) => ({ value: String(i), label: name }))}
        onChange={(value) => setCharts({ workload: Number(value) })}
        className="h-7!"
      />
    </div>
  );
}
