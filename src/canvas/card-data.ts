import type { LinkId, NodeId } from '#model/design.ts';
import type { JsonObject } from '#model/json.ts';
import type { NodeKind } from '#model/kind.ts';
import type { IndexedDesign, Query } from '#model/query.ts';
import { amount, containerSize } from './task-size.ts';
import { linkKind, nodeKind, titleOf } from '#model/registry.ts';

/** One container of a task definition, as its card shows it. */
export interface RowData {
  readonly id: NodeId;
  readonly title: string;
  /** Its first port, as ':8080'. */
  readonly note: string;
  readonly cpu: number;
  readonly memory: number;
  readonly essential: boolean;
}

/** An arrow between two rows: the first waits for the second. */
export interface RowLink {
  readonly id: LinkId;
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

export interface StackData {
  readonly cpu: number;
  readonly memory: number;
  readonly rows: readonly RowData[];
  readonly links: readonly RowLink[];
}

/** All that a card shows, derived from the design once per commit; a card whose data stays is not drawn again. */
export interface CardData extends Record<string, unknown> {
  readonly kind: string;
  readonly label: string;
  readonly icon: string;
  readonly title: string;
  readonly facts: string;
  readonly chips: readonly string[];
  readonly tone: string;
  /** The palette group, which gives its colour from far away. */
  readonly group: string;
  readonly stack?: StackData;
}

type Cards = (id: NodeId) => CardData;

let known: { nodes: object; links: object; cards: Map<NodeId, CardData> } | undefined;

/** The cards of a design. What they show does not depend on the layout, so a move makes none of them anew. */
export function cardsOf(q: IndexedDesign): Cards {
  const { nodes, links } = q.design;
  if (known?.nodes !== nodes || known.links !== links) known = { nodes, links, cards: new Map() };
  const { cards } = known;
  return (id) => {
    let card = cards.get(id);
    if (!card) cards.set(id, (card = cardData(q, id)));
    return card;
  };
}

function cardData(q: Query, id: NodeId): CardData {
  const node = q.node(id);
  const kind = nodeKind(node?.kind ?? '');
  if (!node || !kind) {
    const name = node?.kind ?? id;
    return {
      kind: name,
      label: name,
      icon: '',
      title: id,
      facts: 'Unknown kind',
      chips: [],
      tone: 'plain',
      group: '',
    };
  }
  return {
    kind: kind.kind,
    label: kind.label,
    icon: kind.icon,
    title: titleOf(q, id),
    facts: kind.facts(q, id),
    chips: kind.chips?.(q, id).slice(0, 3) ?? [],
    tone: toneOf(kind, node.props),
    group: kind.group,
    ...(kind.shape === 'stack' ? { stack: stackData(q, id) } : {}),
  };
}

/** A plain frame may have a colour of its own. */
function toneOf(kind: NodeKind, props: JsonObject): string {
  const colour = props['colour'];
  return kind.frame === 'plain' && typeof colour === 'string' ? colour : (kind.frame ?? 'plain');
}

function stackData(q: Query, id: NodeId): StackData {
  const props = q.node(id)?.props ?? {};
  const ids = q.children(id);
  const rows = ids.map((row): RowData => {
    const inner = q.node(row)?.props ?? {};
    return {
      id: row,
      title: titleOf(q, row),
      note: portNote(inner),
      ...containerSize(q, row),
      essential: inner['essential'] !== false,
    };
  });
  const links = ids.flatMap((row, from) =>
    q.linksFrom(row).flatMap((link): RowLink[] => {
      const record = q.link(link);
      const to = ids.indexOf(record?.to ?? '');
      if (!record || to < 0) return [];
      const condition = record.props['condition'];
      const verb = linkKind(record.kind)?.verb ?? 'joins';
      const label = `${titleOf(q, row)} ${verb} ${titleOf(q, record.to)}`;
      return [
        { id: link, from, to, label: typeof condition === 'string' ? `${label}: ${condition}` : label },
      ];
    }),
  );
  return { cpu: amount(props['cpu']), memory: amount(props['memory']), rows, links };
}

function portNote(props: JsonObject): string {
  const mappings = props['portMappings'];
  if (!Array.isArray(mappings) || mappings.length === 0) return '';
  const [first] = mappings as readonly JsonObject[];
  const port = first?.['containerPort'];
  const more = mappings.length > 1 ? ` +${mappings.length - 1}` : '';
  return typeof port === 'number' ? `:${port}${more}` : '';
}
