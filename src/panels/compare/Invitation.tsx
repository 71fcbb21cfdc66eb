import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { duplicateWith, type ComparedRun } from '#store/compare.ts';
import { Button } from '#ui/Button.tsx';
import { knobsOf } from './knobs.ts';
import { knownWords } from './known-words.ts';
import { suggestionsOf } from './suggestions.ts';

/** Beside a run that stands alone: what to compare it with, each of it one click away. */
export function Invitation({ run: { spec } }: { run: ComparedRun }) {
  const suggestions = useMemo(() => suggestionsOf(knobsOf(spec, knownWords)), [spec]);
  return (
    <section
      aria-label="What to compare it with"
      className="flex min-w-64 flex-1 flex-col gap-2 border-l border-line px-4 py-3"
    >
      <h2 className="font-semibold">What if it were otherwise?</h2>
      <p className="max-w-prose text-muted">
        A run like this one, but for one thing, stands here at a click. Or keep this run, and do something
        else to it from where the playhead stands.
      </p>
      <ul className="flex flex-wrap gap-1.5">
        {suggestions.map(({ label, says, change }) => (
          <li key={label}>
            <Button
              size="sm"
              icon={<Plus size={14} aria-hidden />}
              title={says}
              onClick={() => duplicateWith(change)}
            >
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
