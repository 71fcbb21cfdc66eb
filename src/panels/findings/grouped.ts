import { titleOf } from '#model/registry.ts';
import type { Query } from '#model/query.ts';
import type { Finding, Severity } from '#store/findings.ts';

export type Grouping = 'severity' | 'rule' | 'place' | 'area';

export interface FindingGroup {
  readonly name: string;
  readonly findings: readonly Finding[];
}

const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Advice',
};

/** Findings in groups with a name; by severity the worst first, otherwise in the order of the document. */
export function grouped(q: Query, findings: readonly Finding[], by: Grouping): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  if (by === 'severity') for (const name of Object.values(severityNames)) groups.set(name, []);
  for (const finding of findings) {
    const name = groupName(q, finding, by);
    const group = groups.get(name);
    if (group) group.push(finding);
    else groups.set(name, [finding]);
  }
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([name, members]) => ({ name, findings: members }));
}

function groupName(q: Query, finding: Finding, by: Grouping): string {
  if (by === 'severity') return severityNames[finding.severity];
  if (by === 'rule') return finding.title;
  return by === 'place' ? placeName(q, finding.at) : areaOf(finding);
}

/** How a node or a link is called where there is no picture of it. */
export function placeName(q: Query, at: string): string {
  const link = q.link(at);
  return link ? `${titleOf(q, link.from)} → ${titleOf(q, link.to)}` : titleOf(q, at);
}

// The catalogue's ids begin with their area.
const areas: Readonly<Record<string, string>> = {
  td: 'Task definition',
  c: 'Containers',
  net: 'Networking',
  port: 'Networking',
  sg: 'Networking',
  eni: 'Networking',
  vol: 'Storage',
  log: 'Logging',
  secret: 'Secrets',
  envfile: 'Secrets',
  registry: 'Images',
  dockerhub: 'Images',
  iam: 'Identity',
  lb: 'Load balancing',
  svc: 'Services',
  run: 'Services',
  schedule: 'Services',
  service: 'Services',
  sc: 'Service Connect',
  pl: 'Placement',
  cap: 'Capacity',
  dep: 'Deployment',
  sec: 'Security',
};

function areaOf({ id }: Finding): string {
  return areas[id.split('-')[0] ?? ''] ?? 'Parameters';
}
