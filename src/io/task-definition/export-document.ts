import type { Design, NodeId } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import { define, isObject, type Json, type JsonObject } from '#model/json.ts';
import { titleOf } from '#model/registry.ts';
import { lowerTaskDefinition } from '#model/task-definition/lower.ts';
import { fileNameOf } from '../file-name.ts';
import type { Artefact } from '../exporter.ts';

/** The document that `register-task-definition --cli-input-json` takes for a task definition of the design. */
function exportedDocument(design: Design, id: NodeId): { doc: JsonObject; notes: string[] } {
  const { doc } = lowerTaskDefinition(indexOf(design), id);
  const kept = withoutNulls(doc) as JsonObject;
  const notes =
    JSON.stringify(kept) === JSON.stringify(doc)
      ? []
      : ['Parameters that are null were left out, because the AWS CLI refuses null.'];
  return { doc: kept, notes };
}

/** One artefact for each task definition, with different names even where families are the same. */
export function artefacts(
  design: Design,
  extension: string,
  mediaType: string,
  print: (doc: JsonObject) => string,
): Artefact[] {
  const q = indexOf(design);
  const taken = new Map<string, number>();
  return q.ofKind('task-definition').map((id) => {
    const { doc, notes } = exportedDocument(design, id);
    const title = titleOf(q, id);
    const stem = fileNameOf(title, 'task-definition');
    const n = (taken.get(stem.toLowerCase()) ?? 0) + 1;
    taken.set(stem.toLowerCase(), n);
    return {
      fileName: `${stem}${n > 1 ? `-${n}` : ''}.${extension}`,
      mediaType,
      text: print(doc),
      of: id,
      title,
      notes,
    };
  });
}

function withoutNulls(value: Json): Json {
  if (Array.isArray(value))
    return (value as readonly Json[]).filter((item) => item !== null).map(withoutNulls);
  if (!isObject(value)) return value;
  const kept: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) if (item !== null) define(kept, key, withoutNulls(item));
  return kept;
}
