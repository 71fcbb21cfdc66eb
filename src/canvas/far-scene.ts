import type { LinkId, NodeId } from '#model/design.ts';
import type { Finding } from '#store/findings.ts';
import { curveBetween, pointOn, sidesBetween, type Curve } from './edge-geometry.ts';
import type { Flow, FlowNode, LinkData } from './flow-adapter.ts';
import { rowRect, type Rect } from './frame-geometry.ts';

/** A card or frame, as little as one sees of it from far away. */
export interface FarNode {
  readonly id: NodeId;
  readonly rect: Rect;
  readonly title: string;
  readonly frame: boolean;
  /** A frame's convention, or the palette group of a card, either of which has a colour. */
  readonly tone: string;
  readonly selected: boolean;
  /** How many rows its card has. */
  readonly rows: number;
  /** The worst that rules say about it or its rows. */
  readonly alert: 'error' | 'warning' | undefined;
}

/** What rules say about a node. */
export type Findings = (id: NodeId) => readonly Pick<Finding, 'severity'>[];

export interface FarLink {
  readonly id: LinkId;
  readonly curve: Curve;
  readonly dashed: boolean;
  readonly selected: boolean;
}

export interface FarScene {
  readonly nodes: readonly FarNode[];
  readonly links: readonly FarLink[];
}

const alerts = ['error', 'warning'] as const;

/** What is shown now, gestures included, as plain shapes to paint. */
export function farScene({ nodes, edges }: Flow, findings: Findings = () => []): FarScene {
  const rects = new Map<NodeId, Rect>();
  for (const node of nodes) {
    const outer = rects.get(node.parentId ?? '') ?? { x: 0, y: 0 };
    const { x, y } = node.position;
    rects.set(node.id, { x: outer.x + x, y: outer.y + y, width: node.width ?? 0, height: node.height ?? 0 });
  }
  return {
    nodes: nodes.map((node) => farNode(node, rects, findings)),
    links: edges.flatMap(({ id, source, target, data, selected }) => {
      const a = rects.get(source);
      const b = rects.get(target);
      if (!a || !b || !data) return [];
      return [{ id, curve: linkCurve(a, b, data), dashed: data.dashed, selected: selected ?? false }];
    }),
  };
}

function farNode(node: FlowNode, rects: ReadonlyMap<NodeId, Rect>, findings: Findings): FarNode {
  const frame = node.type === 'frame';
  const rows = node.data.stack?.rows ?? [];
  const here = [node.id, ...rows.map(({ id }) => id)].flatMap(findings);
  return {
    id: node.id,
    rect: rects.get(node.id) ?? { x: 0, y: 0, width: 0, height: 0 },
    title: node.data.title,
    frame,
    tone: frame ? node.data.tone : node.data.group,
    selected: node.selected ?? false,
    rows: rows.length,
    alert: alerts.find((severity) => here.some((finding) => finding.severity === severity)),
  };
}

/** Where on its cards a line ends. */
type LinkEnds = Pick<LinkData, 'fromRow' | 'toRow' | 'fromOffset' | 'toOffset'>;

/** The line of a link between two cards, or rows of them. */
export function linkCurve(from: Rect, to: Rect, data: LinkEnds): Curve {
  const a = data.fromRow === undefined ? from : rowRect(from, data.fromRow);
  const b = data.toRow === undefined ? to : rowRect(to, data.toRow);
  const [fromSide, toSide] = sidesBetween(a, b, data.fromRow !== undefined || data.toRow !== undefined);
  const start = pointOn(a, fromSide, data.fromOffset);
  const end = pointOn(b, toSide, data.toOffset);
  return curveBetween({ from: start, to: end, fromSide, toSide });
}
