import type { Design, DesignLink, DesignNode } from './design.ts';
import { DesignIndex } from './design-index.ts';
import { fits, misplaced } from './grammar.ts';
import type { Query } from './query.ts';
import { linkKind, nodeKind } from './registry.ts';

const MAX_FRAMES = 50;

/** The design without what would make it unsound (see `unsound`); each thing left out gets a note. */
export function keepSound(design: Design, notes: string[]): Design {
  const nodes = soundNodes(design, notes);
  const links = soundLinks({ ...design, nodes }, notes);
  const layout = Object.fromEntries(Object.entries(design.layout).filter(([id]) => Object.hasOwn(nodes, id)));
  return { ...design, nodes, links, layout };
}

function soundNodes(design: Design, notes: string[]): Record<string, DesignNode> {
  const q = new DesignIndex(design);
  const kept: Record<string, DesignNode> = {};
  for (const [id, node] of Object.entries(design.nodes)) {
    if (!nodeKind(node.kind)) {
      notes.push(`Node ${id} was left out: this version does not know the kind ${node.kind}.`);
      continue;
    }
    const home = soundParent(q, id);
    const wrong = misplaced(q, node.kind, home);
    if (wrong) notes.push(`Node ${id} was left out: ${wrong}`);
    else if (home === node.parent) kept[id] = node;
    else {
      notes.push(`Node ${id} was taken out of ${node.parent}, which cannot contain it.`);
      kept[id] = { kind: node.kind, props: node.props };
    }
  }
  // What stood in something that was left out goes with it, or out of it, until nothing changes any more.
  return Object.keys(kept).length === Object.keys(design.nodes).length && isSettled(design.nodes, kept)
    ? kept
    : soundNodes({ ...design, nodes: kept }, notes);
}

function isSettled(
  before: Readonly<Record<string, DesignNode>>,
  after: Readonly<Record<string, DesignNode>>,
): boolean {
  return Object.entries(after).every(([id, node]) => before[id] === node);
}

/** The node's parent where it may stay in it: one that exists, may contain it, and is not inside itself. */
function soundParent(q: Query, id: string): string | undefined {
  const node = q.node(id)!;
  if (node.parent === undefined || misplaced(q, node.kind, node.parent) !== undefined) return undefined;
  const frames = new Set<string>();
  for (let here: string | undefined = node.parent; here !== undefined; here = q.node(here)?.parent) {
    if (here === id || frames.size > MAX_FRAMES) return undefined;
    // A circle further out is opened where it is.
    if (frames.has(here)) break;
    frames.add(here);
  }
  return node.parent;
}

function soundLinks(design: Design, notes: string[]): Record<string, DesignLink> {
  const q = new DesignIndex(design);
  const kept: Record<string, DesignLink> = {};
  const ends = new Set<string>();
  for (const [id, link] of Object.entries(design.links)) {
    const wrong = linkProblem(q, design, id, link) ?? crowded(link, ends);
    if (wrong === undefined) kept[id] = link;
    else notes.push(`Link ${id} was left out: ${wrong}`);
  }
  return kept;
}

function linkProblem(q: Query, design: Design, id: string, link: DesignLink): string | undefined {
  const kind = linkKind(link.kind);
  if (!kind) return `this version does not know the kind ${link.kind}.`;
  if (Object.hasOwn(design.nodes, id)) return 'a node has the same id.';
  const missing = [link.from, link.to].find((end) => !q.node(end));
  if (missing !== undefined) return `it joins ${missing}, which is not in the design.`;
  return fits(q, kind, link.from, link.to)
    ? undefined
    : `the kind ${link.kind} cannot join ${link.from} and ${link.to}.`;
}

// Where AWS keeps one (a service runs one task definition), the first one stays.
function crowded({ kind, from, to }: DesignLink, ends: Set<string>): string | undefined {
  const { oneFrom, oneTo } = linkKind(kind)!;
  const taken = [...(oneFrom ? [`${kind} from ${from}`] : []), ...(oneTo ? [`${kind} to ${to}`] : [])];
  if (taken.some((end) => ends.has(end))) return `there is another ${kind} already, and AWS keeps one.`;
  for (const end of taken) ends.add(end);
  return undefined;
}
