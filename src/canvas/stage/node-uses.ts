import type { NodeId } from '#model/design.ts';
import type { Query } from '#model/query.ts';
import { sources } from '#model/query.ts';
import type { LinkKindName } from '#model/registry.ts';
import type { RunAbout } from '#store/run-store.ts';

/** Who of a run uses a part of the design, over which kind of link. */
export interface Use {
  readonly link: LinkKindName;
  readonly workloads: readonly number[];
  readonly groups: readonly number[];
}

/** Links at whose far end stands what tasks use, and those at whose near end a role stands. */
const fromContainer = ['mount', 'image', 'logs', 'secret-variable', 'uses'] as const;
const ofTaskDefinition = ['execution-role', 'task-role'] as const;

/** What the workloads and groups of a run use, by node. */
export function usesOf(q: Query, about: RunAbout): ReadonlyMap<NodeId, readonly Use[]> {
  const found = new Map<NodeId, { link: LinkKindName; workloads: Set<number>; groups: Set<number> }[]>();
  const use = (node: NodeId, link: LinkKindName) => {
    const uses = found.get(node) ?? [];
    found.set(node, uses);
    let own = uses.find((each) => each.link === link);
    if (!own) uses.push((own = { link, workloads: new Set(), groups: new Set() }));
    return own;
  };
  about.workloads.forEach(({ node }, workload) => {
    for (const runs of q.linksFrom(node, 'runs')) {
      const definition = q.link(runs)!.to;
      for (const kind of ofTaskDefinition)
        for (const role of sources(q, definition, kind)) use(role, kind).workloads.add(workload);
      for (const volume of q.linksFrom(definition, 'declares'))
        use(q.link(volume)!.to, 'declares').workloads.add(workload);
      for (const container of q.children(definition))
        for (const kind of fromContainer)
          for (const link of q.linksFrom(container, kind))
            use(q.link(link)!.to, kind).workloads.add(workload);
    }
    for (const role of sources(q, node, 'infrastructure-role'))
      use(role, 'infrastructure-role').workloads.add(workload);
  });
  about.groups.forEach(({ node }, group) => {
    for (const role of sources(q, node, 'instance-role')) use(role, 'instance-role').groups.add(group);
  });
  return new Map(
    [...found].map(([node, uses]) => [
      node,
      uses.map(({ link, workloads, groups }) => ({ link, workloads: [...workloads], groups: [...groups] })),
    ]),
  );
}
