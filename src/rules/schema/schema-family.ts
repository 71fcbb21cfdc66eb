import { taskDefinitionSchema } from '#model/aws/task-definition.ts';
import type { Violation } from '#model/field.ts';
import { pathText, type JsonPath } from '#model/json.ts';
import { linkKinds } from '#model/links/index.ts';
import { nodeKinds } from '#model/kinds/index.ts';
import type { Query } from '#model/query.ts';
import { linkKind, nodeKind } from '#model/registry.ts';
import { taskDefinitionView } from '#model/view/task-definition.ts';
import { violations } from '#model/violations.ts';
import type { RuleFamily, TaggedComplaint } from '../rule.ts';

// These are checked as the parts of the task definition they become, because that is what AWS reads.
const partsOfTaskDefinition = new Set([
  'container',
  'efs',
  'bind-mount',
  'docker-volume',
  'ephemeral-storage',
  'depends-on',
  'mount',
  'secret-variable',
  'image',
  'logs',
]);

/** Ranges, words, patterns and required parameters, as the schemas of the kinds and of AWS's task definition say. */
export const schemaFamily: RuleFamily = {
  name: 'schema',
  on: [...nodeKinds, ...linkKinds]
    .map((kind) => kind.kind)
    .filter((kind) => !partsOfTaskDefinition.has(kind)),
  *check(q, id) {
    const record = q.node(id) ?? q.link(id)!;
    if (record.kind === 'task-definition') yield* taskDefinition(q, id);
    else {
      const schema = nodeKind(record.kind)?.schema ?? linkKind(record.kind)?.schema;
      if (schema) for (const violation of violations(schema, record.props)) yield complaint(violation);
    }
  },
};

function* taskDefinition(q: Query, id: string): Iterable<TaggedComplaint> {
  const view = taskDefinitionView(q, id);
  const parts = { containerDefinitions: view.containers, volumes: view.volumes };
  for (const violation of violations(taskDefinitionSchema, view.raw)) {
    const [list, index, ...rest] = violation.path;
    const part =
      (list === 'containerDefinitions' || list === 'volumes') && typeof index === 'number'
        ? parts[list][index]
        : undefined;
    if (!part) yield complaint(violation);
    else
      yield {
        ...complaint({ ...violation, path: rest, message: shortened(violation, rest) }, part.prefix),
        at: part.at,
      };
  }
}

// A finding at a container names the parameter as the container's inspector shows it.
function shortened({ message, path }: Violation, rest: JsonPath): string {
  const name = rest.length === 0 ? 'The entry' : pathText(rest);
  return message.startsWith(pathText(path)) ? name + message.slice(pathText(path).length) : message;
}

function complaint({ code, path, message, id }: Violation, prefix: JsonPath = []): TaggedComplaint {
  return { id: id ?? `schema-${code}`, field: [...prefix, ...path], message };
}
