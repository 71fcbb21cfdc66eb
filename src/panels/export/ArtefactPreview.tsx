import type { Artefact } from '#io/exporter.ts';
import { Code } from '#ui/Code.tsx';

// More would only make the preview slow; the file and the clipboard get all of it.
const longestPreview = 100_000;

/** An artefact before it is taken away, with what was changed on the way out and how AWS takes it in. */
export function ArtefactPreview({ artefact: { text, fileName, notes, of } }: { artefact: Artefact }) {
  const isJson = fileName.endsWith('.json');
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="text-sm text-muted">
          {note}
        </p>
      ))}
      <Code
        language={isJson ? 'json' : 'yaml'}
        text={text.slice(0, longestPreview)}
        aria-label={`Preview of ${fileName}`}
        className="max-h-[48vh] overflow-auto"
      />
      {text.length > longestPreview && (
        <p className="text-sm text-muted">The preview ends here; the file and the clipboard get all of it.</p>
      )}
      {of !== undefined && isJson && (
        <p className="text-sm text-muted">
          Register it with{' '}
          <code className="font-mono">{`aws ecs register-task-definition --cli-input-json file://${fileName}`}</code>
        </p>
      )}
    </>
  );
}
