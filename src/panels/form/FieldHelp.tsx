import type { FieldMeta } from '#model/field.ts';
import { ExternalLink } from '#ui/ExternalLink.tsx';

/** What a parameter does, what AWS assumes without it, and AWS's page. */
export function FieldHelp({ meta }: { meta: FieldMeta }) {
  const fallback = typeof meta.default === 'object' ? JSON.stringify(meta.default) : meta.default;
  return (
    <>
      {meta.help} {fallback !== undefined && <>Default: {String(fallback)}. </>}
      {meta.docs !== undefined && <ExternalLink href={meta.docs}>AWS docs</ExternalLink>}
    </>
  );
}
