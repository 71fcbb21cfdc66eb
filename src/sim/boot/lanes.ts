import type { NodeId } from '#model/design.ts';
import { titleOf } from '#model/registry.ts';
import type { Lane } from '../plan.ts';
import { bounded, within } from './bounds.ts';
import { capacityOf } from './capacity.ts';
import { groupNumbers, type Draft } from './draft.ts';
import { networkOfRunner, zonesOfRunner } from './zones.ts';

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html (capacityProviderStrategy) */
const lanesMax = 20;

/** Where the tasks of a service or standalone task may run. */
export interface Ground {
  readonly lanes: readonly Lane[];
  readonly throughProvider: boolean;
  /** Numbers in `Plan.zones`: of its subnets, else of its instances. */
  readonly zones: readonly number[];
  /** Whether any lane is on Fargate. */
  readonly fargate: boolean;
  /** The Auto Scaling groups of all lanes. */
  readonly groups: readonly NodeId[];
  /** Whether tasks with a network interface of their own get a public address. */
  readonly isPublic: boolean;
}

/** The capacity of a service or standalone task, with notes for what of it is not drawn. */
export function groundOf(draft: Draft, runner: NodeId): Ground {
  const { q, zones, notes, groups } = draft;
  const { items, throughProvider, beyond } = capacityOf(q, runner);
  bounded(items.length, lanesMax, `capacity providers for ${titleOf(q, runner)}`);
  const lanes = items.map(({ name, sort, base, weight, groups: nodes }): Lane => ({
    name,
    sort,
    groups: groupNumbers(draft, nodes),
    base: within(base, 0, 100_000),
    weight: within(weight, 0, 1000),
  }));
  const says = (words: string): number =>
    notes.push({ node: runner, says: `${titleOf(q, runner)} ${words}` });
  if (beyond !== undefined) says(`has the launch type ${beyond}, of which no capacity can be drawn.`);
  for (const { name, sort, groups: nodes } of items)
    if (sort === 'group' && nodes.length === 0)
      says(`names the capacity provider ${name}, which is not drawn.`);
  const own = zonesOfRunner(q, runner);
  const used = lanes.flatMap((lane) => lane.groups);
  return {
    lanes,
    throughProvider,
    zones: own ? zones.numbersOf(own) : [...new Set(used.flatMap((group) => groups[group]!.zones))],
    fargate: lanes.some(({ sort }) => sort.startsWith('fargate')),
    groups: items.flatMap((item) => item.groups),
    isPublic: networkOfRunner(q, runner)?.assignPublicIp === 'ENABLED',
  };
}
