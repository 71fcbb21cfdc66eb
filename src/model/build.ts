import {
  emptyDesign,
  type Box,
  type Design,
  type DesignLink,
  type DesignNode,
  type LinkId,
  type NodeId,
} from './design.ts';
import { DesignIndex } from './design-index.ts';
import { Ids } from './ids.ts';
import { define, type Json, type JsonObject } from './json.ts';
import { linkKind, nodeKind, type LinkKindName, type NodeKindName } from './registry.ts';
import { liftTaskDefinition } from './task-definition/lift.ts';

/** Props over those of a freshly drawn thing; `undefined` takes one away. They may be wrong: bad examples are. */
export type Props = { readonly [key: string]: Json | undefined };

/** A service and what stands around it; every part that is left out is not drawn. */
export interface ServiceParts {
  props?: Props;
  /** What it runs: a task definition in AWS's register form, or one that is drawn already. */
  runs?: JsonObject | NodeId;
  /** Capacity to draw, in place of a `launchType`; `capacity` are its props and `strategy` those of the link. */
  on?: 'FARGATE' | 'EC2';
  capacity?: Props;
  strategy?: Props;
  /** A load balancer in front of it and the target group between them. */
  behind?: Props;
  targetGroup?: Props;
  /** The tasks' security group. */
  securityGroup?: Props;
  /** The load balancer's security group; the tasks' group admits it as `admits` says. */
  balancerSecurityGroup?: Props;
  admits?: Props;
  /** Frames around all of it. */
  vpc?: Props;
  cluster?: Props;
}

/**
 * Draws a design in a few words, for examples and tests. Ids are as an import hands them out ('container-2'), so the
 * same steps give the same design.
 */
export class Drawing {
  readonly #ids = new Ids();
  readonly #nodes: Record<NodeId, DesignNode> = {};
  readonly #links: Record<LinkId, DesignLink> = {};
  readonly #boxes = new Map<NodeId, Box>();
  readonly #title: readonly [id: string, name: string];

  constructor(id = 'example', name = 'Example') {
    this.#title = [id, name];
  }

  get design(): Design {
    return {
      ...emptyDesign(...this.#title),
      nodes: { ...this.#nodes },
      links: { ...this.#links },
      layout: Object.fromEntries([...this.#boxes.keys()].map((id) => [id, this.#inParent(id)])),
    };
  }

  /** Where it is drawn, in px of the canvas, whatever frames are around it. */
  place(id: NodeId, box: Box): NodeId {
    this.#boxes.set(id, box);
    return id;
  }

  #inParent(id: NodeId): Box {
    const box = this.#boxes.get(id)!;
    const outer = this.#boxes.get(this.#nodes[id]?.parent ?? '') ?? { x: 0, y: 0 };
    return { ...box, x: box.x - outer.x, y: box.y - outer.y };
  }

  node(kind: NodeKindName, props: Props = {}, parent?: NodeId): NodeId {
    const id = this.#ids.next(kind);
    const own = over(nodeKind(kind)!.create(), props);
    this.#nodes[id] = { kind, ...(parent === undefined ? {} : { parent }), props: own };
    return id;
  }

  link(kind: LinkKindName, from: NodeId, to: NodeId, props: Props = {}): LinkId {
    const id = this.#ids.next(kind);
    const own = over(linkKind(kind)!.create(new DesignIndex(this.design), from, to), props);
    this.#links[id] = { kind, from, to, props: own };
    return id;
  }

  /** A task definition in AWS's register form, as an import would draw it. */
  taskDefinition(doc: JsonObject, parent?: NodeId): NodeId {
    const { id, nodes, links } = liftTaskDefinition(doc, this.#ids);
    Object.assign(this.#nodes, nodes);
    Object.assign(this.#links, links);
    if (parent !== undefined) this.#nodes[id] = { ...nodes[id]!, parent };
    return id;
  }

  service(parts: ServiceParts = {}): NodeId {
    const vpc = parts.vpc && this.node('vpc', parts.vpc);
    const cluster = parts.cluster && this.node('cluster', parts.cluster, vpc);
    const frame = cluster ?? vpc;
    const service = this.node(
      'service',
      parts.on ? { launchType: undefined, ...parts.props } : parts.props,
      frame,
    );
    if (typeof parts.runs === 'string') this.link('runs', service, parts.runs);
    else if (parts.runs) this.link('runs', service, this.taskDefinition(parts.runs, frame));
    if (parts.on) {
      const kind = parts.on === 'FARGATE' ? 'fargate-capacity' : 'ec2-capacity';
      this.link('capacity', service, this.node(kind, parts.capacity, frame), parts.strategy);
    }
    this.#traffic(parts, service, frame, vpc);
    return service;
  }

  #traffic(parts: ServiceParts, service: NodeId, frame: NodeId | undefined, vpc: NodeId | undefined): void {
    const balancer = parts.behind && this.node('load-balancer', parts.behind, vpc);
    if (balancer !== undefined) this.link('target-group', balancer, service, parts.targetGroup);
    const tasks = parts.securityGroup && this.node('security-group', parts.securityGroup, frame);
    if (tasks !== undefined) this.link('attached', service, tasks);
    const outer =
      parts.balancerSecurityGroup && this.node('security-group', parts.balancerSecurityGroup, vpc);
    if (outer !== undefined && balancer !== undefined) this.link('attached', balancer, outer);
    if (outer !== undefined && tasks !== undefined && parts.admits)
      this.link('admits', outer, tasks, parts.admits);
  }

  /** Changes props of a node that is drawn; `undefined` takes one away. */
  change(id: NodeId, props: Props): void {
    const node = this.#nodes[id];
    if (!node) throw new Error(`There is no ${id}.`);
    this.#nodes[id] = { ...node, props: over(node.props, props) };
  }

  /** The node or link of that kind that was drawn last. */
  last(kind: NodeKindName | LinkKindName): string {
    const drawn = [...Object.entries(this.#nodes), ...Object.entries(this.#links)];
    const found = drawn.findLast(([, record]) => record.kind === kind);
    if (!found) throw new Error(`No ${kind} is drawn yet.`);
    return found[0];
  }
}

/** The design that these steps draw. */
export function design(steps: (d: Drawing) => void): Design {
  const drawing = new Drawing();
  steps(drawing);
  return drawing.design;
}

/** A design of one task definition, given in AWS's register form. */
export function taskDefinition(doc: JsonObject): Design {
  return design((d) => d.taskDefinition(doc));
}

/** A design of one service with what stands around it. */
export function service(parts: ServiceParts): Design {
  return design((d) => d.service(parts));
}

function over(fresh: JsonObject, props: Props): JsonObject {
  const merged: Record<string, Json> = {};
  for (const [key, value] of Object.entries({ ...fresh, ...props }))
    if (value !== undefined) define(merged, key, value);
  return merged;
}
