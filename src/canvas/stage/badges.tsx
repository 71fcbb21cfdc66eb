import { cx } from '#ui/cx.ts';
import { useNote, type Note } from './badges-store.ts';

/** The lines beneath a card's name: what a run says of it, or the facts as drawn. */
export function CardFacts({ id, facts, far }: { id: string; facts: string; far: boolean }) {
  const note = useNote(id);
  if (far) return note ? <FarNote note={note} /> : null;
  if (!note) return <p className="truncate text-sm text-muted">{facts}</p>;
  const { lines, tone, wrongLine = 0, also } = note;
  return (
    <>
      {lines.map((line, i) => (
        <p
          key={i}
          className={cx(
            'truncate text-sm tabular-nums',
            i === 0 && tone === 'active' ? 'font-medium text-ink' : 'text-muted',
            i === wrongLine && tones[tone],
          )}
        >
          {line}
        </p>
      ))}
      {also !== undefined && <span className="sr-only">{also}</span>}
    </>
  );
}

/** One line in large letters. */
function FarNote({ note: { lines, tone, wrongLine = 0, short, also } }: { note: Note }) {
  const line = short ?? (tones[tone] ? lines[wrongLine] : lines[0]);
  return (
    <>
      <p className={cx('far-note truncate tabular-nums', tones[tone] ?? 'text-muted')}>{line}</p>
      {also !== undefined && <span className="sr-only">{also}</span>}
    </>
  );
}

const tones: Partial<Record<Note['tone'], string>> = {
  warning: 'text-warning!',
  failing: 'text-error!',
  broken: 'text-error!',
};
