import { useFindings } from '#store/findings.ts';
import { preferencesStore, setPreferences } from '#store/preferences.ts';
import { setView, viewStore } from '#store/view.ts';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { Tooltip } from '#ui/Tooltip.tsx';

// The rehearsal stands in the place of the findings: who asks for them wants it out of the way.
function showOrHide(): void {
  const { mode } = viewStore.getState();
  setView({ mode: 'design' });
  setPreferences({ bottomPanel: mode === 'simulate' || !preferencesStore.getState().bottomPanel });
}

/** How the design stands with AWS's rules, always in sight; a click shows or hides the findings. */
export function FindingCounts() {
  const counts = useFindings((state) => state.counts);
  const engine = useFindings((state) => state.engine);
  const clean = counts.error + counts.warning === 0;
  const words = clean ? 'No errors or warnings' : `${counts.error} errors, ${counts.warning} warnings`;
  return (
    <Tooltip content={`${words}. Show or hide the findings.`}>
      <button
        type="button"
        aria-label={`Findings: ${words}`}
        onClick={showOrHide}
        className="flex h-8 items-center gap-2 rounded-control border border-line px-2.5 font-medium tabular-nums hover:bg-hover"
      >
        {engine === 'starting' || engine === 'restarting' ? (
          <Spinner label="The rules are starting" />
        ) : clean ? (
          <>
            <SeverityIcon severity="ok" /> Checked
          </>
        ) : (
          <>
            {counts.error > 0 && (
              <span className="flex items-center gap-1">
                <SeverityIcon severity="error" /> {counts.error}
              </span>
            )}
            {counts.warning > 0 && (
              <span className="flex items-center gap-1">
                <SeverityIcon severity="warning" /> {counts.warning}
              </span>
            )}
          </>
        )}
      </button>
    </Tooltip>
  );
}
