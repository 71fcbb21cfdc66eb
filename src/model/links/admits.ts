import { z } from '../zod.ts';
import { vpcPage } from '../aws/pages.ts';
import { permission } from '../aws/security-group-rule.ts';
import type { NodeId } from '../design.ts';
import type { JsonObject } from '../json.ts';
import { defineLink } from '../link.ts';
import { firstPort } from '../ports.ts';
import { sources, type Query } from '../query.ts';

const nfsPort = 2049;
const postgresPort = 5432;
const httpPort = 80;

export const admits = defineLink({
  kind: 'admits',
  label: 'Ingress rule',
  verb: 'may reach',
  summary: 'Members of the first security group may connect to members of the second.',
  docs: vpcPage('security-group-rules'),
  from: ['security-group'],
  to: ['security-group'],
  schema: z.strictObject(permission),
  create: (q: Query, _from: NodeId, to: NodeId): JsonObject => {
    const { port, protocol } = guardedPort(q, to);
    return { protocol, fromPort: port, toPort: port };
  },
  many: true,
  dashed: true,
  caption: ({ protocol = 'tcp', fromPort, toPort }) => {
    if (protocol === '-1') return 'everything';
    if (fromPort === undefined) return protocol;
    return `${protocol} ${toPort === undefined || toPort === fromPort ? fromPort : `${fromPort}–${toPort}`}`;
  },
});

/** The port that something behind the security group listens on. */
function guardedPort(q: Query, group: NodeId): { port: number; protocol: string } {
  for (const guarded of sources(q, group, 'attached')) {
    const kind = q.node(guarded)?.kind;
    if (kind === 'efs') return { port: nfsPort, protocol: 'tcp' };
    if (kind === 'rds-database')
      return { port: q.props(kind, guarded).port ?? postgresPort, protocol: 'tcp' };
    if (kind === 'load-balancer')
      return { port: q.props(kind, guarded).listeners?.[0]?.port ?? httpPort, protocol: 'tcp' };
    const mapped = firstPort(q, guarded);
    if (mapped) return { port: mapped.containerPort, protocol: mapped.protocol };
  }
  return { port: httpPort, protocol: 'tcp' };
}
