import { emptyDesign, type Design, type DesignLink, type DesignNode, type NodeId } from '#model/design.ts';
import { Ids } from '#model/ids.ts';
import type { JsonObject } from '#model/json.ts';
import type { LinkKindName, NodeKindName } from '#model/registry.ts';
import * as props from './large-design-props.ts';

/**
 * A company's design of at least `size` nodes (and less than one service more), always the same for the same size: a
 * team has a VPC, a cluster and a load balancer, and six services with what belongs to them. A few services have the
 * mistakes that real ones have, so that findings are made, too.
 */
export function largeDesign(size: number): Design {
  const estate = new Estate();
  for (let n = 0; estate.size < size; n++) {
    const team = drawTeam(estate, n);
    for (let s = 0; s === 0 || (s < servicesPerTeam && estate.size < size); s++) drawService(estate, team, s);
  }
  return estate.design;
}

const servicesPerTeam = 6;
const products = ['checkout', 'catalogue', 'search', 'payments', 'shipping', 'accounts', 'media', 'reports'];
const parts = ['api', 'web', 'worker', 'events', 'admin', 'sync'] as const;

class Estate {
  readonly #ids = new Ids();
  readonly #nodes: Record<string, DesignNode> = {};
  readonly #links: Record<string, DesignLink> = {};
  size = 0;

  get design(): Design {
    return { ...emptyDesign('large', 'Large design'), nodes: this.#nodes, links: this.#links };
  }

  node(kind: NodeKindName, own: JsonObject, parent?: NodeId): NodeId {
    const id = this.#ids.next(kind);
    this.#nodes[id] = { kind, ...(parent === undefined ? {} : { parent }), props: own };
    this.size++;
    return id;
  }

  link(kind: LinkKindName, from: NodeId, to: NodeId, own: JsonObject = {}): void {
    this.#links[this.#ids.next(kind)] = { kind, from, to, props: own };
  }
}

interface Team {
  name: string;
  frame: NodeId;
  cluster: NodeId;
  balancer: NodeId;
  balancerGroup: NodeId;
  capacity: { fargate: NodeId; instances: NodeId };
  executionRole: NodeId;
  database: NodeId;
  databaseGroup: NodeId;
}

function drawTeam(estate: Estate, n: number): Team {
  const name = `${products[n % products.length]!}${n < products.length ? '' : `-${Math.floor(n / products.length) + 1}`}`;
  const frame = estate.node('frame', { title: `Team ${name}`, colour: 'grey' });
  const users = estate.node('users', { name: 'Users', protocol: 'HTTPS', ratePerSecond: 50 + n }, frame);
  const vpc = estate.node('vpc', props.vpcProps(name, n), frame);
  const cluster = estate.node('cluster', props.clusterProps(name), vpc);
  const balancer = estate.node('load-balancer', props.balancerProps(name), vpc);
  const balancerGroup = estate.node('security-group', props.balancerGroupProps(name), vpc);
  const capacity = {
    fargate: estate.node('fargate-capacity', { name: 'Fargate' }, cluster),
    instances: estate.node('ec2-capacity', props.instancesProps(name), cluster),
  };
  const executionRole = estate.node(
    'iam-role',
    props.roleProps(`${name}-execution`, props.executionPolicy),
    frame,
  );
  const instanceRole = estate.node('iam-role', props.instanceRoleProps(name), frame);
  const database = estate.node('rds-database', props.databaseProps(name), vpc);
  const databaseGroup = estate.node('security-group', props.groupProps(`${name}-database`), vpc);
  estate.link('traffic', users, balancer);
  estate.link('attached', balancer, balancerGroup);
  estate.link('attached', database, databaseGroup);
  estate.link('instance-role', instanceRole, capacity.instances);
  return { name, frame, cluster, balancer, balancerGroup, capacity, executionRole, database, databaseGroup };
}

function drawService(estate: Estate, team: Team, s: number): void {
  const part = parts[s % parts.length]!;
  const name = `${team.name}-${part}`;
  const onInstances = s % 3 === 2;
  const service = estate.node('service', props.serviceProps(part), team.cluster);
  const definition = estate.node('task-definition', props.taskProps(name, onInstances), team.cluster);
  estate.link('runs', service, definition);
  if (onInstances) estate.link('capacity', service, team.capacity.instances, { weight: 1 });
  else
    estate.link('capacity', service, team.capacity.fargate, {
      capacityProvider: 'FARGATE',
      base: 1,
      weight: 1,
    });

  const taskRole = estate.node(
    'iam-role',
    props.roleProps(`${name}-task`, props.taskPolicy(name)),
    team.frame,
  );
  estate.link('execution-role', team.executionRole, definition);
  estate.link('task-role', taskRole, definition);

  const group = estate.node('security-group', props.groupProps(part), team.cluster);
  estate.link('attached', service, group);
  estate.link('admits', team.balancerGroup, group, { protocol: 'tcp', fromPort: 8080, toPort: 8080 });
  estate.link('admits', group, team.databaseGroup, { protocol: 'tcp', fromPort: 5432, toPort: 5432 });
  estate.link('target-group', team.balancer, service, props.targetGroupProps(name, part, s));
  drawContainers(estate, team, { name, definition, s });
}

function drawContainers(
  estate: Estate,
  team: Team,
  { name, definition, s }: { name: string; definition: NodeId; s: number },
): void {
  const app = estate.node('container', props.appProps(name, s), definition);
  const collector = estate.node('container', props.collectorProps(), definition);
  const repository = estate.node('ecr-repository', props.repositoryProps(name), team.frame);
  const logs = estate.node('log-group', { logGroupName: `/ecs/${name}`, retentionInDays: 30 }, team.frame);
  const secret = estate.node('secret', { name: `/${name}/database-url`, service: 'ssm' }, team.frame);
  estate.link('image', app, repository, { tag: s === 4 ? 'latest' : `1.${s}.0` });
  estate.link('secret-variable', app, secret, { name: 'DATABASE_URL' });
  estate.link('depends-on', app, collector, { condition: 'HEALTHY' });
  estate.link('uses', app, team.database, { access: 'read-write' });
  const logging = [app, collector];
  if (s % 2 === 0) logging.push(estate.node('container', props.cacheProps(), definition));
  for (const container of logging) estate.link('logs', container, logs);
  if (s % 3 === 1) {
    const bucket = estate.node('s3-bucket', { bucket: `${name}-files`, versioning: true }, team.frame);
    estate.link('uses', app, bucket, { access: 'read-write' });
  }
}
