import type { Design, NodeId } from './design.ts';
import { indexOf } from './design-index.ts';
import { inSentence, oneOf } from './kind.ts';
import type { LinkKind } from './link.ts';
import { linkKinds } from './links/index.ts';
import type { Query } from './query.ts';
import { linkKind, nodeKind, titleOf, type LinkKindName } from './registry.ts';

/** A way two nodes may be joined. `from` and `to` follow the link kind, however the person drew it. */
export interface LegalLink {
  kind: LinkKind;
  from: NodeId;
  to: NodeId;
}

export interface Joinable {
  legal: LegalLink[];
  /** Why there is no legal link, as a sentence. Empty when there is one. */
  reason: string;
}

/**
 * The link kinds that may join `a` and `b`, in either direction, and otherwise the reason why none may. Only what has
 * no meaning is refused here; what AWS would reject is allowed and becomes a finding.
 */
export function joinable(q: Query, a: NodeId, b: NodeId): Joinable {
  if (a === b) return { legal: [], reason: `${titleOf(q, a)} cannot be connected to itself.` };
  const legal: LegalLink[] = [];
  const reasons: string[] = [];
  for (const kind of linkKinds as readonly unknown[] as readonly LinkKind[]) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!fits(q, kind, from, to)) continue;
      const reason = refusal(q, kind, from, to);
      if (reason === undefined) legal.push({ kind, from, to });
      else reasons.push(reason);
      break;
    }
  }
  return legal.length > 0 ? { legal, reason: '' } : { legal, reason: reasons[0] ?? noMeaning(q, a, b) };
}

/** Whether a link of this kind may stand between these two nodes in a valid design, whatever else is drawn. */
export function fits(q: Query, kind: LinkKind, from: NodeId, to: NodeId): boolean {
  const a = q.node(from)?.kind;
  const b = q.node(to)?.kind;
  return a !== undefined && b !== undefined && from !== to && kind.from.includes(a) && kind.to.includes(b);
}

function refusal(q: Query, kind: LinkKind, from: NodeId, to: NodeId): string | undefined {
  const own = kind.refuse?.(q, from, to);
  if (own !== undefined) return own;
  const leaving = q.linksFrom(from, kind.kind as LinkKindName);
  if (!kind.many && leaving.some((id) => q.link(id)!.to === to)) {
    return `${titleOf(q, from)} already ${kind.verb} ${titleOf(q, to)}.`;
  }
  return undefined;
}

function noMeaning(q: Query, a: NodeId, b: NodeId): string {
  const from = nodeKind(q.node(a)?.kind ?? '');
  const to = nodeKind(q.node(b)?.kind ?? '');
  if (!from || !to) return 'One of the two is no longer in the design.';
  const partners = new Set<string>();
  for (const kind of linkKinds) {
    if ((kind.from as readonly string[]).includes(from.kind)) for (const name of kind.to) partners.add(name);
    if ((kind.to as readonly string[]).includes(from.kind)) for (const name of kind.from) partners.add(name);
  }
  const names = [...partners].flatMap((name) => nodeKind(name)?.label ?? []).map(inSentence);
  const list =
    names.length === 0
      ? `${from.label} connects to nothing.`
      : `${from.label} connects to ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}.`;
  return `There is no connection between ${oneOf(from.label)} and ${oneOf(to.label)}. ${list}`;
}

/** Why `child` may not stand inside `parent` (undefined parent: on the canvas); undefined when it may. */
export function misplaced(q: Query, childKind: string, parent: NodeId | undefined): string | undefined {
  const child = nodeKind(childKind);
  if (!child) return `This version does not know the kind ${childKind}.`;
  if (parent === undefined) {
    const homes = child.within?.flatMap((name) => nodeKind(name)?.label ?? []).map(oneOf);
    return homes && `${capital(oneOf(child.label))} belongs inside ${homes.join(' or ')}.`;
  }
  const outer = nodeKind(q.node(parent)?.kind ?? '');
  if (outer?.contains?.includes(childKind)) return undefined;
  return `${capital(oneOf(outer?.label ?? 'Missing node'))} does not contain ${oneOf(child.label)}.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Every broken promise of the document: dangling links, missing or cyclic parents, unknown kinds. Empty when sound. */
export function unsound(design: Design): string[] {
  const q = indexOf(design);
  const problems: string[] = [];
  for (const [id, node] of Object.entries(design.nodes)) {
    const wrong = misplaced(q, node.kind, node.parent);
    if (wrong) problems.push(`${id}: ${wrong}`);
    if (isInside(q, id, id)) problems.push(`${id} is inside itself.`);
  }
  for (const [id, link] of Object.entries(design.links)) {
    const kind = linkKind(link.kind);
    if (!kind || !fits(q, kind, link.from, link.to))
      problems.push(`Link ${id} (${link.kind}) joins ${link.from} and ${link.to}, which it cannot.`);
  }
  for (const id of Object.keys(design.layout))
    if (!q.node(id)) problems.push(`Layout of ${id}, which does not exist.`);
  return problems;
}

/** Whether `id` lies, at any depth, inside `frame`. */
export function isInside(q: Query, id: NodeId, frame: NodeId): boolean {
  const seen = new Set<NodeId>();
  let here = q.node(id)?.parent;
  while (here !== undefined && !seen.has(here)) {
    if (here === frame) return true;
    seen.add(here);
    here = q.node(here)?.parent;
  }
  return here !== undefined && here === frame;
}
