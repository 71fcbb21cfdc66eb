import { PhaseSwatch } from './PhaseSwatch.tsx';
import { allPhases, phaseNumberOf } from './task-phases.ts';

/** What the bars mean. */
export function PhaseLegend() {
  return (
    <ul
      aria-label="States of tasks"
      className="flex shrink-0 flex-wrap gap-x-3 gap-y-0.5 border-t border-line px-3 py-1 text-sm text-muted"
    >
      {allPhases.map((phase) => (
        <li key={phase.name} className="flex items-center gap-1.5">
          <PhaseSwatch phase={phaseNumberOf(phase)} />
          <span className="font-semibold text-ink">{phase.letters}</span>
          {phase.name}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span className="font-semibold text-error">×</span> failed
      </li>
    </ul>
  );
}
