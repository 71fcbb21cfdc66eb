import type { NodeId } from '#model/design.ts';
import type { IndexedDesign } from '#model/query.ts';
import type { Parameters } from '../parameters.ts';
import type { HostGroup, PlanNote } from '../plan.ts';
import type { Numbering } from './numbering.ts';
import type { Zones } from './zones.ts';

/** What the parts of a plan are compiled with; grows while the plan is made. */
export interface Draft {
  readonly q: IndexedDesign;
  readonly parameters: Parameters;
  readonly zones: Zones;
  readonly groups: readonly HostGroup[];
  readonly hostPorts: Numbering;
  readonly images: Numbering;
  readonly notes: PlanNote[];
}

/** The numbers of drawn Auto Scaling groups; those that take no part are left out. */
export const groupNumbers = ({ groups }: Pick<Draft, 'groups'>, nodes: readonly NodeId[]): number[] =>
  nodes.flatMap((node) => groups.find((group) => group.node === node)?.index ?? []);
