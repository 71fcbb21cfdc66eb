import type { Props } from '#model/build.ts';
import type { Design, NodeId } from '#model/design.ts';
import type { JsonObject } from '#model/json.ts';

// Edits as a person makes them who has a run on stage.

interface ServiceEdit {
  /** CPU units and MiB of its task definition. */
  readonly cpu?: number | undefined;
  readonly memory?: number | undefined;
  /** Props of its one container, and of the service, that are other ones. */
  readonly container?: Props;
  readonly service?: Props;
}

/** A design whose service of that name, drawn by `drawService`, has been edited. */
export function edited(design: Design, name: string, edit: ServiceEdit): Design {
  const { cpu, memory, container = {}, service = {} } = edit;
  const task: Props = {
    ...(cpu === undefined ? {} : { cpu: String(cpu) }),
    ...(memory === undefined ? {} : { memory: String(memory) }),
  };
  const nodes = { ...design.nodes };
  for (const [id, props] of [
    [nodeOf(design, 'service', 'serviceName', name), service],
    [nodeOf(design, 'task-definition', 'family', name), task],
    [nodeOf(design, 'container', 'name', name), container],
  ] as const)
    if (Object.keys(props).length > 0)
      nodes[id] = { ...nodes[id]!, props: { ...nodes[id]!.props, ...props } as JsonObject };
  return { ...design, nodes };
}

/** The node of a kind whose prop says that. */
export function nodeOf(design: Design, kind: string, prop: string, value: string): NodeId {
  const found = Object.entries(design.nodes).find(
    ([, node]) => node.kind === kind && node.props[prop] === value,
  );
  if (!found) throw new Error(`There is no ${kind} ${value}.`);
  return found[0];
}
