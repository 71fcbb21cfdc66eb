import { indexOf } from '#model/design-index.ts';
import { lowerContainer, lowerTaskDefinition } from '#model/task-definition/lower.ts';
import { useDesign } from '#store/design-store.ts';
import { Code } from '#ui/Code.tsx';

/** A node or link as AWS sees it: a task definition and a container in full, everything else its parameters. */
export function RecordJson({ id }: { id: string }) {
  const q = indexOf(useDesign((state) => state.design));
  const record = q.node(id) ?? q.link(id);
  const json =
    record?.kind === 'task-definition'
      ? lowerTaskDefinition(q, id).doc
      : record?.kind === 'container'
        ? lowerContainer(q, id)
        : (record?.props ?? {});
  return (
    <Code
      language="json"
      text={JSON.stringify(json, null, 2)}
      aria-label="JSON"
      className="h-full rounded-none border-0"
    />
  );
}
