import { z } from '../zod.ts';
import { field } from '../field.ts';
import { isObject } from '../json.ts';
import { obey } from './obey.ts';
import { hasPlaceholder, orPlaceholder } from './placeholder.ts';
import { membersOf } from './shape-docs.ts';

const docs = membersOf('PortMapping');
const portMax = 65_535;

/** `8000-8010` as its two ends; undefined when it is not a range within 1 to 65535 that goes up. */
export function portRange(text: string): { first: number; last: number } | undefined {
  const [, from, to] = /^(\d{1,5})-(\d{1,5})$/.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  return first >= 1 && first < last && last <= portMax ? { first, last } : undefined;
}

const portMappingShape = z.strictObject({
  containerPort: field(z.int().min(1).max(portMax), {
    help: 'The port the process in the container listens on.',
    docs: docs('containerPort'),
    group: 'Network',
    ids: { range: 'port-container-range' },
  }),
  hostPort: field(z.int().min(0).max(portMax), {
    help: 'The port of the host that leads to it. Leave it out with awsvpc and host; 0 or nothing in bridge mode means any free port.',
    docs: docs('hostPort'),
    group: 'Network',
  }),
  protocol: field(z.enum(['tcp', 'udp']), {
    help: 'Lower case only: AWS takes any other word for tcp.',
    docs: docs('protocol'),
    default: 'tcp',
    group: 'Network',
    ids: { enum: 'port-protocol-values' },
  }),
  name: field(
    orPlaceholder(
      /^[a-z0-9_][a-z0-9_-]{0,63}$/,
      'may have up to 64 lower-case letters, digits, _ and -, and not start with -',
    ),
    {
      help: 'What Service Connect and VPC Lattice call this port.',
      docs: docs('name'),
      group: 'Network',
      ids: { format: 'port-name-pattern' },
    },
  ),
  appProtocol: field(z.enum(['http', 'http2', 'grpc']), {
    help: 'What Service Connect speaks on this port, so that its proxy can measure requests; left out, plain TCP.',
    docs: docs('appProtocol'),
    group: 'Network',
    ids: { enum: 'port-app-protocol-values' },
  }),
  containerPortRange: field(
    z.string().refine((text) => portRange(text) !== undefined || hasPlaceholder(text), {
      error: 'must be first-last within 1 to 65535, first below last',
    }),
    {
      help: 'Many ports in one mapping, e.g. 8000-8010, in place of containerPort and hostPort.',
      docs: docs('containerPortRange'),
      group: 'Network',
      ids: { format: 'port-range-format' },
    },
  ),
});

/** A port of the container that others may reach. */
const portMappingSchema = obey(
  portMappingShape,
  {
    id: 'port-app-protocol-values',
    code: 'missing',
    message: 'is needed beside appProtocol, because Service Connect knows ports by name',
    path: ['name'],
  },
  (port) => !isObject(port) || (port['appProtocol'] ?? undefined) === undefined || Boolean(port['name']),
);

/** All ports of one container. AWS counts ranges, not single ports. */
export const portMappingsSchema = obey(
  z.array(portMappingSchema),
  { id: 'port-range-max-100', code: 'length', message: 'may hold at most 100 port ranges' },
  (ports) =>
    !Array.isArray(ports) ||
    ports.filter((port) => isObject(port) && port['containerPortRange']).length <= 100,
);

export type PortMapping = z.infer<typeof portMappingSchema>;
