import { CloudOff, Users } from 'lucide-react';
import { useLibrary } from '#store/library.ts';
import { useSharedView } from '#store/share-state.ts';
import { Tooltip } from '#ui/Tooltip.tsx';

const words = { saved: 'Saved', saving: 'Saving…', unsaved: 'Saving…', error: 'Not saved' } as const;

/** Whether what is on the page is stored in this browser. */
export function SaveState() {
  const state = useLibrary((library) => library.saveState);
  const problem = useLibrary((library) => library.problem);
  const elsewhere = useLibrary((library) => library.elsewhere);
  if (useSharedView()) return null;
  return (
    <>
      <span
        role="status"
        title={problem ?? 'Kept in this browser; nothing is uploaded.'}
        className={`flex items-center gap-1.5 text-sm whitespace-nowrap ${state === 'error' ? 'text-error' : 'text-muted'}`}
      >
        {state === 'error' && <CloudOff size={14} aria-hidden />}
        {words[state]}
      </span>
      {elsewhere && (
        <Tooltip content="This design is open in another tab too. The tabs follow each other.">
          <span className="flex items-center gap-1 text-sm whitespace-nowrap text-muted">
            <Users size={14} aria-hidden /> Two tabs
          </span>
        </Tooltip>
      )}
    </>
  );
}
