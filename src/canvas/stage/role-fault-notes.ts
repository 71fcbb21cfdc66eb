import type { LinkId, NodeId } from '#model/design.ts';
import { sources, type Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import type { RunAbout } from '#store/run-store.ts';
import type { Note } from './badges-store.ts';
import { counted } from './badges-words.ts';
import type { RoleFault } from './role-faults.ts';

const kinds = ['execution-role', 'task-role'] as const;

/**
 * What is said where a role fails: on the role and its line while tasks are in the phase that needs it; on the task
 * definition where the role that it needs is not drawn at all.
 */
export function roleFaultNotes(
  q: Query,
  { workloads }: RunAbout,
  faults: readonly RoleFault[],
): ReadonlyMap<NodeId | LinkId, Note> {
  const notes = new Map<NodeId | LinkId, Note>();
  for (const { workload, words, role, tasks } of faults) {
    const cost = `${counted(tasks, 'task')} stopped`;
    for (const runs of q.linksFrom(workloads[workload]!.node, 'runs')) {
      const definition = q.link(runs)!.to;
      const own = kinds.flatMap((kind) => sources(q, definition, kind).map((node) => ({ node, kind })));
      const named = own.filter(({ node }) => role !== undefined && role.endsWith(titleOf(q, node)));
      const meant = named.length > 0 ? named : own.filter(({ kind }) => kind === 'execution-role');
      for (const { node, kind } of meant) {
        notes.set(node, { lines: [`${kind.replace('-', ' ')} ${words}`, cost], tone: 'broken' });
        for (const link of q.linksFrom(node, kind))
          if (q.link(link)!.to === definition) notes.set(link, { lines: [words], tone: 'failing' });
      }
      if (meant.length === 0)
        notes.set(definition, { lines: [`no execution role: ${cost}`], tone: 'broken', also: words });
    }
  }
  return notes;
}
