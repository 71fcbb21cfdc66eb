import type { NodeId } from '#model/design.ts';
import type { IndexedDesign, Query } from '#model/query.ts';
import type { HostGroup, Revision, TargetGroup, Workload } from '../plan.ts';
import type { Draft } from './draft.ts';

/** The numbers that what is compiled next gets in the plan. */
export interface NextNumbers {
  readonly workload: number;
  readonly revision: number;
  readonly targetGroup: number;
}

/** What one node comes to. */
export interface Compiled {
  readonly workload: Pick<Workload, 'name' | 'cluster' | 'spec' | 'desired'>;
  /** What it runs at the beginning. */
  readonly revision: Revision;
  readonly targetGroups?: readonly TargetGroup[];
}

/** How workloads of a controller are made from a design. */
export interface Boots {
  /** The nodes that are its workloads, in document order. */
  nodesIn(q: IndexedDesign): readonly NodeId[];
  /** The zones, as the design writes them, that a node names beside those of instances. */
  zonesOf?(q: Query, node: NodeId): readonly string[] | undefined;
  /** Auto Scaling groups that its nodes bring along, numbered from `first`; drawn ones are there without it. */
  groupsIn?(draft: Pick<Draft, 'q' | 'zones' | 'notes'>, first: number): readonly HostGroup[];
  /** Compiles a node; undefined, with a note in the draft, where it takes no part. */
  compile(draft: Draft, node: NodeId, next: NextNumbers): Compiled | undefined;
}
