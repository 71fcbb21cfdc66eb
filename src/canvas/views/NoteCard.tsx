import { NameInput } from '../NameInput.tsx';
import type { View } from './view.ts';

type Props = Parameters<Extract<NonNullable<View['whole']>, (props: never) => unknown>>[0];

/** Words on the canvas, without the look of a resource. */
export function NoteCard({ id, data, renaming }: Props) {
  return (
    <div className="note-paper">
      {renaming ? (
        <NameInput id={id} title={data.title} lines={4} />
      ) : (
        <p className="h-full overflow-hidden whitespace-pre-wrap [overflow-wrap:anywhere] text-ink">
          {data.title}
        </p>
      )}
    </div>
  );
}
