import { Looks } from './marks.ts';
import type { StageScene } from './stage-part.ts';

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

type Sort = Exclude<keyof ZoneCounts, 'hosts'>;

const sorts: Readonly<Record<number, Sort>> = {
  [Looks.provisioning]: 'coming',
  [Looks.pending]: 'coming',
  [Looks.activating]: 'coming',
  [Looks.running]: 'coming',
  [Looks.healthy]: 'healthy',
  [Looks.unhealthy]: 'failing',
  [Looks.failed]: 'failing',
};

/** The counts of every zone box, in the order of the plan. */
export function countZones({ plan, crowd, about, timeline: { record } }: StageScene): readonly ZoneCounts[] {
  const counts = plan.zones.map(() => ({ healthy: 0, coming: 0, going: 0, failing: 0, hosts: 0 }));
  const boxes = new Map(
    plan.zones.map(({ node, zone, group }, i) => [
      group === undefined ? `${node} ${zone}` : group * about.zones.length + zone,
      i,
    ]),
  );
  const boxOfHost = (host: number): number | undefined =>
    boxes.get(record.hostGroup.data[host]! * about.zones.length + record.hostZone.data[host]!);
  for (let host = 0; host < record.hostGroup.length; host++) {
    const box = crowd.hosts.isHere[host] === 1 ? boxOfHost(host) : undefined;
    if (box !== undefined) counts[box]!.hosts++;
  }
  for (let task = 0; task < record.workload.length; task++) {
    const field = crowd.field[task]!;
    if (field < 0) continue;
    const host = crowd.fields.hostOf(field);
    const home = plan.fields[field];
    const box = host >= 0 ? boxOfHost(host) : home && boxes.get(`${home.node} ${record.zone.data[task]!}`);
    if (box !== undefined && home?.sort !== 'tray') counts[box]![sorts[crowd.lookOf(task)] ?? 'going']++;
  }
  return counts;
}

const number = (value: number): string => value.toLocaleString('en-US');

/** '1,204 healthy · 12 starting', what is not there left out. */
export function zoneWords({ healthy, coming, going, failing, hosts }: ZoneCounts): string {
  const parts = [
    healthy > 0 || coming + going + failing === 0 ? `${number(healthy)} healthy` : '',
    coming > 0 ? `${number(coming)} starting` : '',
    going > 0 ? `${number(going)} stopping` : '',
    failing > 0 ? `${number(failing)} failing` : '',
    hosts > 0 ? `${number(hosts)} ${hosts === 1 ? 'host' : 'hosts'}` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
