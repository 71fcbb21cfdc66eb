import type { NodeId } from '#model/design.ts';

/** That two things are joined. */
export interface Edge {
  readonly from: NodeId;
  readonly to: NodeId;
  /** How many connections it stands for. */
  readonly weight: number;
}
