import { cx } from '#ui/cx.ts';
import { useNote, type Note } from './badges-store.ts';

/** The lines beneath a card's name: what a run says of it, or the facts as drawn. */
export function CardFacts({ id, facts }: { id: string; facts: string }) {
  const note = useNote(id);
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

const tones: Partial<Record<Note['tone'], string>> = {
  warning: 'text-warning!',
  failing: 'text-error!',
  broken: 'text-error!',
};
