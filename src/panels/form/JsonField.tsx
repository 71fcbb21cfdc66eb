import { useState } from 'react';
import type { Json, JsonPath } from '#model/json.ts';
import { TextArea } from '#ui/TextArea.tsx';
import { useEditing } from './editing.ts';

/** A value without a form of its own, or of a type its form cannot show, as JSON. */
export function JsonField({ path, value }: { path: JsonPath; value: Json | undefined }) {
  const { set } = useEditing();
  const [problem, setProblem] = useState<string>();
  const save = (text: string): void => {
    if (text.trim() === '') return set(path, undefined);
    try {
      set(path, JSON.parse(text) as Json);
      setProblem(undefined);
    } catch {
      setProblem('This is not JSON yet, so it is not saved. Text needs double quotes.');
    }
  };
  return (
    <>
      <TextArea
        mono
        rows={Math.min(8, 1 + (JSON.stringify(value, null, 2) ?? '').split('\n').length)}
        value={value === undefined ? '' : JSON.stringify(value, null, 2)}
        onCommit={save}
        aria-invalid={problem !== undefined}
      />
      {problem !== undefined && <p className="text-sm text-error">{problem}</p>}
    </>
  );
}
