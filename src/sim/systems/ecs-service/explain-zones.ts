import type { Explanation } from '#model/explanation.ts';
import { Names } from '../../names.ts';
import type { World } from '../../world/world.ts';
import { fargateTakes, isZoneLost } from '../faults/zone-state.ts';
import { serviceSpec } from './spec.ts';
import { schedulerState, zonesMax } from './state.ts';

/** Why a Fargate task starts in this zone; it is counted there already. */
export function zoneExplained(world: World, workload: number, zone: number, onSpot: boolean): Explanation {
  const names = new Names(world);
  const { inZone } = schedulerState.of(world).services;
  const zones = serviceSpec(world, workload).zones;
  const rows = zones.map((each) => {
    const count = inZone[workload * zonesMax + each]! - Number(each === zone);
    const takes = each === zone || fargateTakes(world, each, onSpot);
    return { each, count, takes };
  });
  const open = rows.filter(({ takes }) => takes);
  const least = Math.min(...open.map(({ count }) => count));
  const equal = open.filter(({ count }) => count === least).length;
  const name = names.workload(workload);
  const node = world.plan.workloads[workload]!.node;
  return {
    question: `Why zone ${names.zone(zone)}?`,
    answer: `Fargate chooses the machine by itself, and ECS spreads the tasks of ${name} over the zones of its subnets: zone ${names.zone(zone)} had ${least === 0 ? 'none' : `only ${least}`}${equal > 1 ? `, as ${equal === 2 ? 'one other' : `${equal - 1} others`} had, and comes first` : ''}.`,
    funnel: [
      { count: zones.length, says: zones.length === 1 ? 'zone' : 'zones' },
      { count: open.length, says: 'with capacity' },
      { count: 1, says: '' },
    ],
    table: {
      caption: `Zones for ${name}`,
      sort: 'Zone',
      columns: [`Tasks of ${name}`],
      rows: rows
        .toSorted((a, b) => Number(b.each === zone) - Number(a.each === zone) || a.count - b.count)
        .map(({ each, count, takes }) => ({
          name: names.zone(each),
          cells: takes ? [{ text: String(count) }] : [],
          ...(takes ? { rank: 1 + open.filter((other) => other.count < count).length } : {}),
          ...(takes ? {} : { verdict: isZoneLost(world, each) ? 'zone lost' : 'no capacity' }),
          isTaken: each === zone,
        })),
    },
    knobs: [{ name: 'subnets', value: `in ${zones.map((each) => names.zone(each)).join(', ')}`, node }],
  };
}
