import type { Query } from '#model/query.ts';
import type { ServiceView } from '#model/view/service.ts';
import { subnetsNamed, type Subnet } from './subnets.ts';

export interface Egress {
  /** The subnets of the tasks that are drawn; none when no VPC is drawn around the service. */
  readonly subnets: readonly Subnet[];
  /** Tasks reach the internet from every one of them. */
  readonly hasInternet: boolean;
  /** What the VPC has endpoints for. */
  has(endpoint: string): boolean;
}

/** How the tasks of an awsvpc service reach AWS and the internet; undefined when that is not drawn. */
export function egressOf(
  q: Query,
  { id, vpc, props, launch, taskDefinition }: ServiceView,
): Egress | undefined {
  const configuration = props.networkConfiguration?.awsvpcConfiguration;
  const subnets = subnetsNamed(q, id, configuration?.subnets ?? []) ?? [];
  if (vpc === undefined || subnets.length === 0 || taskDefinition?.networkMode !== 'awsvpc') return undefined;
  const { natGateways = 'none', endpoints = [] } = q.props('vpc', vpc);
  const hasAddress = launch === 'FARGATE' && configuration?.assignPublicIp === 'ENABLED';
  return {
    subnets,
    hasInternet: subnets.every((subnet) => (subnet.public === true ? hasAddress : natGateways !== 'none')),
    // People write the full name (com.amazonaws.eu-west-1.ecr.api) or its end.
    has: (endpoint) => endpoints.some((name) => name === endpoint || name.endsWith(`.${endpoint}`)),
  };
}

/** What tasks need to start at all when there is no internet. */
export const neededToStart = ['ecr.api', 'ecr.dkr', 's3', 'logs'] as const;
