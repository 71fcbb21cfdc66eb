import type { Drawing, Props } from '#model/build.ts';
import type { NodeId } from '#model/design.ts';
import type { Json } from '#model/json.ts';

/** A service with what stands around it, in few words; what is left out is AWS's default or not drawn. */
export interface DrawnService {
  /** 'api' when left out. */
  readonly name?: string;
  readonly desiredCount?: number;
  readonly minimumHealthyPercent?: number;
  readonly maximumPercent?: number;
  /** Further props of the service, and of its deploymentConfiguration. */
  readonly props?: Props;
  readonly deployment?: Props;
  /** CPU units and MiB of one task; 256 and 512 when left out. */
  readonly cpu?: number;
  readonly memory?: number;
  /** Further parameters of the task definition and of its one container, named like the service. */
  readonly task?: Props;
  readonly container?: Props;
  /** 'awsvpc' on Fargate, 'bridge' on instances when left out. */
  readonly networkMode?: string;
  /** A fixed port of the host for container port 8080; 0 or left out: any. */
  readonly hostPort?: number;
  /** The load balancer in front of it, and changes of the target group between them. */
  readonly behind?: 'application' | 'network' | 'classic';
  readonly targetGroup?: Props;
  /** Users who send so many requests a second to the load balancer. */
  readonly requestsPerSecond?: number;
}

/** An Auto Scaling group of instances that does not grow. */
export interface DrawnGroup {
  readonly instances: number;
  /** 'm5.large' when left out. */
  readonly instanceType?: string;
  readonly zones?: readonly string[];
  readonly name?: string;
  readonly props?: Props;
}

/** Draws a cluster in a VPC that has a private subnet in each of the zones; returns the cluster. */
export function drawCluster(d: Drawing, zones: readonly string[] = ['a', 'b', 'c']): NodeId {
  const subnets = zones.map((zone, i) => ({
    name: subnetName(zone),
    cidrBlock: `10.0.${i}.0/24`,
    availabilityZone: zone,
  }));
  const vpc = d.node('vpc', { availabilityZones: [...zones], subnets });
  return d.node('cluster', {}, vpc);
}

const subnetName = (zone: string): string => `private-${zone}`;

/** Draws an Auto Scaling group in a cluster. */
export const drawGroup = (d: Drawing, cluster: NodeId, group: DrawnGroup): NodeId =>
  d.node(
    'ec2-capacity',
    {
      name: group.name ?? 'hosts',
      instanceType: group.instanceType ?? 'm5.large',
      minSize: 0,
      maxSize: group.instances,
      desiredCapacity: group.instances,
      availabilityZones: [...(group.zones ?? ['a', 'b', 'c'])],
      capacityProvider: undefined,
      newInstancesProtectedFromScaleIn: undefined,
      ...group.props,
    },
    cluster,
  );

/** Draws a service in a cluster that `drawCluster` drew with these zones; on Fargate or, by launch type, on EC2. */
export function drawService(
  d: Drawing,
  cluster: NodeId,
  launchType: 'FARGATE' | 'EC2',
  zones: readonly string[],
  parts: DrawnService,
): NodeId {
  const { name = 'api', desiredCount = 2, minimumHealthyPercent, maximumPercent } = parts;
  const networkMode = parts.networkMode ?? (launchType === 'FARGATE' ? 'awsvpc' : 'bridge');
  const subnets = zones.map(subnetName);
  const service = d.node(
    'service',
    {
      serviceName: name,
      desiredCount,
      launchType,
      deploymentConfiguration: said({ minimumHealthyPercent, maximumPercent, ...parts.deployment }),
      networkConfiguration: networkMode === 'awsvpc' ? { awsvpcConfiguration: { subnets } } : undefined,
      ...parts.props,
    },
    cluster,
  );
  d.link('runs', service, drawTask(d, cluster, launchType, { ...parts, name, networkMode }));
  if (parts.behind) drawBalancer(d, service, parts, networkMode);
  return service;
}

function drawTask(d: Drawing, cluster: NodeId, launchType: string, parts: DrawnService): NodeId {
  const { name = '', networkMode = 'bridge', cpu = 256, memory = 512, hostPort = 0 } = parts;
  const ports = { containerPort: 8080, ...(networkMode === 'bridge' ? { hostPort } : {}) };
  const container = said({
    name,
    image: `public.ecr.aws/example/${name}:1`,
    essential: true,
    portMappings: [ports],
    ...parts.container,
  });
  return d.taskDefinition(
    said({
      family: name,
      requiresCompatibilities: [launchType],
      networkMode,
      cpu: String(cpu),
      memory: String(memory),
      containerDefinitions: [container],
      ...parts.task,
    }),
    cluster,
  );
}

function drawBalancer(d: Drawing, service: NodeId, parts: DrawnService, networkMode: string): void {
  const balancer = d.node('load-balancer', { name: `${parts.name ?? 'api'}-lb`, type: parts.behind });
  d.link('target-group', balancer, service, {
    targetType: networkMode === 'awsvpc' ? 'ip' : 'instance',
    healthCheck: undefined,
    deregistrationDelaySeconds: undefined,
    ...parts.targetGroup,
  });
  if (parts.requestsPerSecond === undefined) return;
  const users = d.node('users', { ratePerSecond: parts.requestsPerSecond });
  d.link('traffic', users, balancer);
}

/** The entries that say something. */
const said = (props: Props): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(props).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
