import type { NodeId } from '#model/design.ts';
import type { Fix } from '../rule.ts';
import { targets, type Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';

interface Permission {
  readonly protocol?: string | undefined;
  readonly fromPort?: number | undefined;
  readonly toPort?: number | undefined;
}

/** Whether a security group rule covers a port. No ports, and protocol -1, mean all of them. */
export function covers(
  { protocol = 'tcp', fromPort, toPort }: Permission,
  port: number,
  wanted = 'tcp',
): boolean {
  if (protocol !== '-1' && protocol !== wanted) return false;
  if (protocol === '-1' || fromPort === undefined || fromPort === -1) return true;
  return fromPort <= port && port <= (toPort ?? fromPort);
}

/**
 * Whether any of the groups around the target admits `port` from members of `sources`. A rule that names addresses
 * counts whatever they are, because the addresses of load balancers and tasks are not known in a design.
 */
export function admitsPort(
  q: Query,
  groups: readonly NodeId[],
  sources: readonly NodeId[],
  port: number,
  protocol = 'tcp',
): boolean {
  return groups.some((group) => {
    const { ingress = [] } = q.props('security-group', group);
    if (ingress.some((rule) => covers(rule, port, protocol))) return true;
    const isMember = sources.includes(group);
    return q.linksTo(group, 'admits').some((link) => {
      const from = q.link(link)!.from;
      return (sources.includes(from) || isMember) && covers(q.linkProps('admits', link), port, protocol);
    });
  });
}

export function groupsOf(q: Query, id: NodeId): NodeId[] {
  return targets(q, id, 'attached');
}

/** Lets members of the first source group reach the first target group on a port. */
export function allowFrom(
  q: Query,
  group: NodeId,
  source: NodeId,
  ports: { fromPort: number; toPort?: number; protocol?: string },
  id: string,
): Fix {
  const { fromPort, toPort = fromPort, protocol = 'tcp' } = ports;
  const range = fromPort === toPort ? fromPort : `${fromPort}–${toPort}`;
  return {
    label: `Allow ${range} from ${titleOf(q, source)}`,
    edits: [
      {
        do: 'add-link',
        id,
        link: { kind: 'admits', from: source, to: group, props: { protocol, fromPort, toPort } },
      },
    ],
  };
}
