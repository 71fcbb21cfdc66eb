import { Segmented } from '#ui/Segmented.tsx';
import { setCharts, useCharts } from './charts-store.ts';

const spans = [
  { value: 'whole', label: 'Whole run' },
  { value: '600000', label: '10 min' },
  { value: '120000', label: '2 min' },
] as const;

/** How much time is shown. */
export function SpanChoice() {
  const span = useCharts((state) => state.span);
  return (
    <Segmented
      aria-label="Time shown"
      size="sm"
      options={spans}
      value={String(span) as (typeof spans)[number]['value']}
      onChange={(value) => setCharts({ span: value === 'whole' ? 'whole' : Number(value) })}
    />
  );
}
