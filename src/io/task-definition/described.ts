import { isObject, type Json, type JsonObject, type JsonPath } from '#model/json.ts';

/** A task definition in the form in which it is registered. */
export interface Registered {
  readonly doc: JsonObject;
  readonly notes: readonly string[];
  /** Where `path` of `doc` stands in the document that was read. */
  inSource(path: JsonPath): JsonPath;
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html: what register-task-definition refuses. */
const readOnly: ReadonlySet<string> = new Set([
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
  'deleteRequestedAt',
]);

/**
 * The register form of a task definition in any form people have one in: to register, as `describe-task-definition`
 * prints it, the same without its wrapper, or a bare list of containers. What AWS alone sets is dropped, and said.
 */
export function registered(document: Json): Registered {
  if (Array.isArray(document)) {
    return {
      doc: { containerDefinitions: document as readonly Json[] },
      notes: [
        'This is a list of containers. It was taken for the containerDefinitions of a task definition.',
      ],
      inSource: ([, ...rest]) => rest,
    };
  }
  const outer = document as JsonObject;
  const inner = outer['taskDefinition'];
  if (isObject(inner)) return fromWrapper(outer, inner);
  // Without an ARN nothing shows that AWS wrote these, and register-task-definition will refuse them.
  if (typeof outer['taskDefinitionArn'] !== 'string')
    return { doc: outer, notes: [], inSource: (path) => path };
  const { kept, notes } = withoutReadOnly(outer);
  return { doc: kept, notes, inSource: (path) => path };
}

function fromWrapper(outer: JsonObject, inner: JsonObject): Registered {
  const { kept, notes } = withoutReadOnly(inner);
  const tags = outer['tags'];
  const takesTags =
    tags !== undefined &&
    tags !== null &&
    !Object.hasOwn(kept, 'tags') &&
    !(Array.isArray(tags) && tags.length === 0);
  const beside = Object.keys(outer).filter((key) => key !== 'taskDefinition' && key !== 'tags');
  return {
    doc: takesTags ? { ...kept, tags } : kept,
    notes: [
      ...notes,
      ...(takesTags ? ['The tags beside the task definition became its tags.'] : []),
      ...(beside.length > 0
        ? [`${listed(beside)} beside the task definition ${beside.length > 1 ? 'were' : 'was'} left out.`]
        : []),
    ],
    inSource: (path) => (takesTags && path[0] === 'tags' ? path : ['taskDefinition', ...path]),
  };
}

function withoutReadOnly(doc: JsonObject): { kept: JsonObject; notes: string[] } {
  const dropped = Object.keys(doc).filter((key) => readOnly.has(key));
  if (dropped.length === 0) return { kept: doc, notes: [] };
  const kept = Object.fromEntries(Object.entries(doc).filter(([key]) => !readOnly.has(key)));
  const them =
    dropped.length > 1
      ? 'were left out: AWS sets them itself, and refuses them'
      : 'was left out: AWS sets it itself, and refuses it';
  return { kept, notes: [`${listed(dropped)} ${them} when a task definition is registered.`] };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
