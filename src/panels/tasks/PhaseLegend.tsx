import { PhaseSwatch } from './PhaseSwatch.tsx';
import { allPhases, phaseNumberOf } from './task-phases.ts';

/** What the bars mean. */
export function PhaseLegend() {
  return (
    // Where there is little room it is one line that scrolls, so that tasks keep theirs.
    <ul
      aria-label="States of tasks"
      tabIndex={0}
      className="flex shrink-0 gap-x-3 gap-y-0.5 overflow-x-auto border-t border-line px-3 py-1 text-sm whitespace-nowrap text-muted -outline-offset-2 [scrollbar-width:none] *:shrink-0 @lg:flex-wrap"
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
