import { cx } from '#ui/cx.ts';
import { useNote } from './badges-store.ts';

/** The lines beneath a card's name: what a run says of it, or the facts as drawn. */
export function CardFacts({ id, facts }: { id: string; facts: string }) {
  const note = useNote(id);
  if (!note) return <p className="truncate text-sm text-muted">{facts}</p>;
  const [first, second] = note.lines;
  const isBad = note.tone === 'broken' || note.tone === 'warning';
  return (
    <>
      <p
        className={cx(
          'truncate text-sm tabular-nums',
          isBad ? (note.tone === 'broken' ? 'text-error' : 'text-warning') : 'text-muted',
          note.tone === 'active' && 'font-medium text-ink',
        )}
      >
        {first}
      </p>
      {second !== undefined && <p className="truncate text-sm text-muted tabular-nums">{second}</p>}
      {note.also !== undefined && <span className="sr-only">{note.also}</span>}
    </>
  );
}
