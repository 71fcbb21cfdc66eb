import { saveDesignFile } from '#panels/export/save-design.ts';
import { resolveConflict, useLibrary } from '#store/library.ts';
import { Button } from '#ui/Button.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';

/** What keeps the design from being stored, and the ways out. Nothing is overwritten until the person has chosen. */
export function ConflictBar() {
  const conflict = useLibrary((library) => library.conflict);
  const problem = useLibrary((library) => library.problem);
  if (conflict) {
    return (
      <Bar
        words={
          conflict.theirs
            ? 'Another tab saved this design, and you have changes here too. Nothing has been overwritten.'
            : 'Another tab deleted this design. What you see is still here.'
        }
      >
        <Button size="sm" variant="primary" onClick={() => void resolveConflict('both')}>
          Keep both
        </Button>
        <Button size="sm" onClick={() => void resolveConflict('mine')}>
          Keep mine
        </Button>
        {conflict.theirs && (
          <Button size="sm" onClick={() => void resolveConflict('theirs')}>
            Take theirs
          </Button>
        )}
      </Bar>
    );
  }
  if (problem === undefined) return null;
  return (
    <Bar words={problem}>
      <Button size="sm" onClick={() => void saveDesignFile()}>
        Download the design
      </Button>
    </Bar>
  );
}

function Bar({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <div
      role="alert"
      className="flex shrink-0 flex-wrap items-center gap-3 border-b border-line bg-warning-wash px-4 py-2"
    >
      <SeverityIcon severity="warning" />
      <p className="min-w-0 flex-1">{words}</p>
      <div className="flex gap-2">{children}</div>
    </div>
  );
}
