import type { ReactNode } from 'react';
import type { FieldMeta } from '#model/field.ts';
import type { JsonPath } from '#model/json.ts';
import { Collapsible } from '#ui/Collapsible.tsx';
import { findingsOf, useEditing } from './editing.ts';
import { FieldHelp } from './FieldHelp.tsx';
import { FindingNotes } from './FindingNotes.tsx';
import { Focusable } from './Focusable.tsx';

interface FieldGroupProps {
  name: string;
  meta: FieldMeta | undefined;
  path: JsonPath;
  isSet: boolean;
  children: ReactNode;
}

/** Parameters that belong together under one name, folded away until something is set or wrong in them. */
export function FieldGroup({ name, meta, path, isSet, children }: FieldGroupProps) {
  const { findings } = useEditing();
  const own = findingsOf(findings, path, false);
  const isWrong = findingsOf(findings, path, true).some(({ severity }) => severity !== 'info');
  return (
    <Focusable path={path}>
      <div className="rounded-control border border-line px-2.5">
        <Collapsible
          key={isWrong ? 'wrong' : 'quiet'}
          title={<span className="font-normal">{name}</span>}
          defaultOpen={isSet || isWrong}
        >
          <div className="flex flex-col gap-3">
            {meta && (
              <p className="text-sm text-muted">
                <FieldHelp meta={meta} />
              </p>
            )}
            <FindingNotes findings={own} />
            {children}
          </div>
        </Collapsible>
      </div>
    </Focusable>
  );
}
