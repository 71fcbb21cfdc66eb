import { useRun } from '#store/run-store.ts';
import { clockText } from './clock-text.ts';

/** What is done to the run, and when. */
export function ScriptTab() {
  const interventions = useRun((state) => state.interventions);
  if (interventions.length === 0)
    return (
      <p className="px-4 py-3 text-muted">Nothing is done to this run yet. “Intervene” does something.</p>
    );
  return (
    <ol aria-label="Script" className="px-4 py-2">
      {interventions.map((each, i) => (
        <li key={i} className="flex gap-3 py-0.5">
          <span className="font-mono text-mono text-muted">{clockText(each.atMs)}</span> {each.do}
        </li>
      ))}
    </ol>
  );
}
