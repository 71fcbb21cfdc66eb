import { useEffect, useRef, type ReactNode } from 'react';
import type { JsonPath } from '#model/json.ts';
import { useSelection } from '#store/selection.ts';
import { useEditing } from './editing.ts';

/** Takes the keyboard's focus when a finding asks for this field. */
export function Focusable({ path, children }: { path: JsonPath; children: ReactNode }) {
  const { at } = useEditing();
  const wanted = useSelection(({ focusField }) =>
    focusField?.at === at && samePath(focusField.field, path) ? focusField : undefined,
  );
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!wanted) return;
    box.current?.querySelector<HTMLElement>('input, button, textarea, [tabindex="0"]')?.focus();
    box.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  return (
    <div ref={box} className="min-w-0">
      {children}
    </div>
  );
}

function samePath(a: JsonPath, b: JsonPath): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}
