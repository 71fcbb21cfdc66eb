import { conditions } from './field-shares.ts';
import { numberText } from './number-text.ts';
import { runStore } from '#store/run-store.ts';
import type { StageScene } from './stage-part.ts';
import { clockOf, lostSince, zoneTitle } from './zone-names.ts';

/** How many tasks of a zone are how, and how many hosts it has. */
export interface ZoneCounts {
  healthy: number;
  /** On the way to running, or running and not yet healthy. */
  coming: number;
  /** On the way to being stopped. */
  going: number;
  /** Unhealthy, or stopped because they failed. */
  failing: number;
  hosts: number;
}

/** The counts of every zone box, in the order of the plan. */
export function countZones(scene: StageScene): readonly ZoneCounts[] {
  const { plan, crowd, about } = scene;
  const counts = plan.zones.map(() => ({ healthy: 0, coming: 0, going: 0, failing: 0, hosts: 0 }));
  const boxes = new Map(
    plan.zones.flatMap(({ group, zone }, i) =>
      group === undefined ? [] : [[group * about.zones.length + zone, counts[i]!] as const],
    ),
  );
  const add = (to: ZoneCounts, field: number): void => {
    for (let i = 0; i < conditions.length; i++) to[conditions[i]!] += crowd.shares.in(field, i);
  };
  plan.zones.forEach(({ fields }, i) => {
    for (const field of fields) add(counts[i]!, field);
  });
  const { hostGroup, hostZone } = scene.timeline.record;
  for (let host = 0; host < hostGroup.length; host++) {
    const box = boxes.get(hostGroup.data[host]! * about.zones.length + hostZone.data[host]!);
    if (!box || crowd.hosts.isHere[host] !== 1) continue;
    box.hosts++;
    add(box, crowd.fields.ofHost(host));
  }
  return counts;
}

/** What is said of a zone box of the plan, its name first. */
export function zoneFacts(scene: StageScene, box: number, atMs: number): readonly string[] {
  const zone = scene.about.zones[scene.plan.zones[box]!.zone] ?? '';
  const lost = lostSince(zone, runStore.getState().interventions, atMs);
  return [
    zoneTitle(zone),
    ...(lost === undefined ? [] : [`lost since ${clockOf(lost)}`]),
    ...zoneParts(countZones(scene)[box]!),
  ];
}

/** '1,204 healthy', '12 starting': what is not there left out. */
export function zoneParts({ healthy, coming, going, failing, hosts }: ZoneCounts): readonly string[] {
  return [
    healthy > 0 || coming + going + failing === 0 ? `${numberText(healthy)} healthy` : '',
    coming > 0 ? `${numberText(coming)} starting` : '',
    going > 0 ? `${numberText(going)} stopping` : '',
    failing > 0 ? `${numberText(failing)} failing` : '',
    hosts > 0 ? `${numberText(hosts)} ${hosts === 1 ? 'host' : 'hosts'}` : '',
  ].filter(Boolean);
}

/** The same where there is hardly any room: '✗ 1', '✓ 3'. */
export function zoneSigns({ healthy, failing }: ZoneCounts): readonly string[] {
  return [failing > 0 ? `✗ ${numberText(failing)}` : '', `✓ ${numberText(healthy)}`].filter(Boolean);
}
