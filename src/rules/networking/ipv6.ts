import { service, type ServiceParts } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import type { Query } from '#model/query.ts';
import type { ServiceView } from '#model/view/service.ts';
import { fargateTask, type Changes } from '../examples.ts';
import { subnetsNamed } from './subnets.ts';

/** Whether all drawn subnets of a service have IPv6 addresses alone. */
export function isIpv6Only(q: Query, { id, props }: ServiceView): boolean {
  const subnets = subnetsNamed(q, id, props.networkConfiguration?.awsvpcConfiguration?.subnets ?? []) ?? [];
  return subnets.length > 0 && subnets.every(({ ipv6Only }) => ipv6Only === true);
}

/** An example: a service in subnets that have IPv6 addresses alone, or in dual-stack ones. */
export const inSubnets =
  (ipv6Only: boolean, parts: ServiceParts = {}, task: Changes = {}) =>
  (): Design =>
    service({
      vpc: {
        endpoints: ['ecr.api', 'ecr.dkr', 's3', 'logs', 'ssm', 'ssmmessages'],
        subnets: [
          { name: 'six-a', availabilityZone: 'a', ipv6Only },
          { name: 'six-b', availabilityZone: 'b', ipv6Only },
        ],
      },
      runs: fargateTask(task),
      ...parts,
      props: {
        networkConfiguration: { awsvpcConfiguration: { subnets: ['six-a', 'six-b'] } },
        ...parts.props,
      },
    });
