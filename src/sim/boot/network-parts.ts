import type { IndexedDesign } from '#model/query.ts';
import type { NetworkParts } from '../plan.ts';

/** Those of gateways, which are free: https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
const byGateway = /(^|\.)(s3|dynamodb)$/;

/** What the networks of a design have that is there, and costs, whatever runs in them. */
export function networkPartsIn(q: IndexedDesign): NetworkParts {
  const parts = { natGateways: 0, endpointZones: 0 };
  for (const vpc of q.ofKind('vpc')) {
    const { availabilityZones, subnets = [], natGateways = 'none', endpoints = [] } = q.props('vpc', vpc);
    const zones = new Set(availabilityZones ?? subnets.map(({ availabilityZone }) => availabilityZone));
    const count = Math.max(1, zones.size);
    parts.natGateways += { none: 0, single: 1, 'per-zone': count }[natGateways];
    parts.endpointZones += count * endpoints.filter((name) => !byGateway.test(name)).length;
  }
  return parts;
}
