import { addRecords, type Addition } from './add-records.ts';
import type { Box, Design, DesignNode, NodeId } from './design.ts';
import { indexOf } from './design-index.ts';
import { EditRefused } from './edit-refused.ts';
import { isInside, misplaced } from './grammar.ts';
import { Ids } from './ids.ts';
import { setAt, type Json, type JsonObject, type JsonPath } from './json.ts';

/**
 * The verbs: every change a person, a fix or an import makes is a list of these, plain data that crosses the worker
 * boundary and can be previewed. `applyEdits` keeps the design sound: what would dangle or nest in a circle is refused.
 */
export type Edit =
  | Addition
  /** Removes nodes (with all they contain and their links) and links. */
  | { do: 'remove'; ids: readonly string[] }
  /** Sets one prop of a node or link; an undefined value removes it. */
  | { do: 'set'; id: string; path: JsonPath; value?: Json }
  | { do: 'replace-props'; id: string; props: JsonObject }
  | { do: 'move'; boxes: Readonly<Record<NodeId, Box>> }
  /** Puts a node into a frame (or out of all, without `parent`); its box is given in the new parent's coordinates. */
  | { do: 'reparent'; id: NodeId; parent?: NodeId; box: Box }
  /** Places a child before a sibling (or last): the order of containers. */
  | { do: 'reorder'; id: NodeId; before?: NodeId }
  | { do: 'rename-design'; name: string }
  | { do: 'waive'; key: string; reason: string }
  | { do: 'unwaive'; key: string };

export { EditRefused };

/** An id that begins with this stands for one that is chosen when the edits are applied: 'new:role'. */
export const NEW_ID = 'new:';

/**
 * The design after the edits, in order. Ids such as 'new:role' become free ones, the same in all these edits. Throws
 * `EditRefused` and changes nothing when one of them cannot be done.
 */
export function applyEdits(design: Design, edits: readonly Edit[]): Design {
  const chosen = new Map<string, string>();
  let ids: Ids | undefined;
  const real = (id: string, kind?: string): string => {
    if (!id.startsWith(NEW_ID)) return id;
    const known = chosen.get(id);
    if (known !== undefined || kind === undefined) return known ?? id;
    ids ??= new Ids(design);
    chosen.set(id, ids.next(kind));
    return chosen.get(id)!;
  };
  let result = design;
  let additions: Addition[] = [];
  for (const edit of edits.map((each) => withRealIds(each, real))) {
    if (edit.do === 'add-node' || edit.do === 'add-link') additions.push(edit);
    else {
      if (additions.length > 0) result = addRecords(result, additions);
      additions = [];
      result = applyEdit(result, edit);
    }
  }
  return additions.length > 0 ? addRecords(result, additions) : result;
}

function withRealIds(edit: Edit, real: (id: string, kind?: string) => string): Edit {
  switch (edit.do) {
    case 'add-node': {
      const { parent } = edit.node;
      const node = parent === undefined ? edit.node : { ...edit.node, parent: real(parent) };
      return { ...edit, node, id: real(edit.id, edit.node.kind) };
    }
    case 'add-link': {
      const link = { ...edit.link, from: real(edit.link.from), to: real(edit.link.to) };
      return { ...edit, link, id: real(edit.id, edit.link.kind) };
    }
    case 'set':
    case 'replace-props':
      return { ...edit, id: real(edit.id) };
    default:
      return edit;
  }
}

function applyEdit(design: Design, edit: Edit): Design {
  switch (edit.do) {
    case 'add-node':
    case 'add-link':
      return addRecords(design, [edit]);
    case 'remove':
      return remove(design, edit.ids);
    case 'set':
      return setProps(design, edit.id, (props) => (setAt(props, edit.path, edit.value) ?? {}) as JsonObject);
    case 'replace-props':
      return setProps(design, edit.id, () => edit.props);
    case 'move':
      return { ...design, layout: { ...design.layout, ...onlyExisting(design, edit.boxes) } };
    case 'reparent':
      return reparent(design, edit.id, edit.parent, edit.box);
    case 'reorder':
      return { ...design, nodes: reorder(design.nodes, edit.id, edit.before) };
    case 'rename-design':
      return { ...design, name: edit.name };
    case 'waive':
      return { ...design, waivers: { ...design.waivers, [edit.key]: { reason: edit.reason } } };
    case 'unwaive':
      return { ...design, waivers: without(design.waivers, new Set([edit.key])) };
  }
}

function remove(design: Design, ids: readonly string[]): Design {
  const q = indexOf(design);
  const gone = new Set<string>();
  const visit = (id: string): void => {
    if (gone.has(id)) return;
    gone.add(id);
    for (const child of q.children(id)) visit(child);
    for (const link of q.linksFrom(id)) gone.add(link);
    for (const link of q.linksTo(id)) gone.add(link);
  };
  ids.forEach(visit);
  return {
    ...design,
    nodes: without(design.nodes, gone),
    links: without(design.links, gone),
    layout: without(design.layout, gone),
  };
}

function setProps(design: Design, id: string, next: (props: JsonObject) => JsonObject): Design {
  const table = Object.hasOwn(design.nodes, id) ? 'nodes' : 'links';
  const record = Object.hasOwn(design[table], id) ? design[table][id] : undefined;
  if (!record) throw new EditRefused(`${id} is no longer in the design.`);
  return { ...design, [table]: { ...design[table], [id]: { ...record, props: next(record.props) } } };
}

function reparent(design: Design, id: NodeId, parent: NodeId | undefined, box: Box): Design {
  const q = indexOf(design);
  const node = q.node(id);
  if (!node) throw new EditRefused(`${id} is no longer in the design.`);
  const wrong = misplaced(q, node.kind, parent);
  if (wrong) throw new EditRefused(wrong);
  if (parent !== undefined && (parent === id || isInside(q, parent, id)))
    throw new EditRefused('A frame cannot be put inside itself.');
  const { parent: _old, ...rest } = node;
  const moved: DesignNode = parent === undefined ? rest : { ...rest, parent };
  return { ...design, nodes: { ...design.nodes, [id]: moved }, layout: { ...design.layout, [id]: box } };
}

function reorder<T>(
  records: Readonly<Record<string, T>>,
  id: string,
  before: string | undefined,
): Record<string, T> {
  const entries = Object.entries(records).filter(([key]) => key !== id);
  const at = before === undefined ? entries.length : entries.findIndex(([key]) => key === before);
  if (at < 0 || !Object.hasOwn(records, id))
    throw new EditRefused(`${id} or ${before} is no longer in the design.`);
  return Object.fromEntries([...entries.slice(0, at), [id, records[id] as T], ...entries.slice(at)]);
}

function onlyExisting(design: Design, boxes: Readonly<Record<NodeId, Box>>): Record<NodeId, Box> {
  return Object.fromEntries(Object.entries(boxes).filter(([id]) => Object.hasOwn(design.nodes, id)));
}

function without<T>(records: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(records).filter(([id]) => !ids.has(id)));
}
