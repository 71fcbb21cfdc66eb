import { instanceType } from '#model/aws/instance-types.ts';
import type { Design, NodeId } from '#model/design.ts';
import type { IndexedDesign } from '#model/query.ts';
import { behaviourOf } from '../boot/behaviour.ts';
import type { Boots } from '../boot/boots.ts';
import type { Draft } from '../boot/draft.ts';
import { design } from '#model/build.ts';
import { drawCluster, drawService, type DrawnService } from '../boot/draw-service.ts';
import type { HostGroup, Revision, TargetGroup, Workload } from '../plan.ts';

// Environments of Elastic Beanstalk, as far as their deployments go: facts, elastic-beanstalk.md §1.1 and §3. Nothing
// beside the tests knows of them; a controller that joins for good has a node kind where this has a raw node.

const kind = 'elastic-beanstalk-environment';

export interface Drawn {
  readonly name: string;
  readonly instances: number;
  readonly environmentType?: 'LoadBalanced' | 'SingleInstance';
  readonly deploymentPolicy: 'AllAtOnce' | 'Rolling' | 'RollingWithAdditionalBatch';
  readonly batchSizeType: 'Fixed' | 'Percentage';
  readonly batchSize: number;
  readonly zones: readonly string[];
}

/** The `spec` of an environment. */
export interface Environment extends Drawn {
  /** Its Auto Scaling group, a number in `Plan.groups`. */
  readonly group: number;
}

export const systemId = 'elastic-beanstalk';

export const environmentOf = ({ controller, spec }: Workload): Environment | undefined =>
  controller === systemId ? (spec as Environment) : undefined;

/** A percentage is rounded up, and no batch is empty. */
export function batchSizeOf({ batchSizeType, batchSize }: Drawn, instances: number): number {
  return batchSizeType === 'Fixed'
    ? Math.min(batchSize, instances)
    : Math.max(1, Math.ceil((instances * batchSize) / 100));
}

/** A design with an environment that users reach, and an ECS service on Fargate beside it. */
export function drawnBeside(environment: Partial<Drawn> = {}, service: DrawnService = {}): Design {
  const drawn = design((d) => {
    const zones = ['a', 'b'];
    drawService(d, drawCluster(d, zones), 'FARGATE', zones, { behind: 'application', ...service });
    d.node('users', { name: 'visitors', ratePerSecond: 50 });
  });
  const props: Drawn = {
    name: 'shop',
    instances: 4,
    deploymentPolicy: 'Rolling',
    batchSizeType: 'Fixed',
    batchSize: 2,
    zones: ['a', 'b'],
    ...environment,
  };
  const [users] = Object.entries(drawn.nodes).find(([, node]) => node.props['name'] === 'visitors')!;
  return {
    ...drawn,
    nodes: { ...drawn.nodes, shop: { kind, props: { ...props, zones: [...props.zones] } } },
    links: { ...drawn.links, visits: { kind: 'traffic', from: users, to: 'shop', props: {} } },
  };
}

const nodesIn = (q: IndexedDesign): NodeId[] =>
  Object.entries(q.design.nodes).flatMap(([id, node]) => (node.kind === kind ? [id] : []));

const propsOf = (q: Draft['q'], node: NodeId): Drawn => q.node(node)!.props as unknown as Drawn;

const type = 'm5.large';

/** How environments come into a plan: each with its load balancer and the Auto Scaling group it has made. */
export const environmentBoots: Boots = {
  nodesIn,
  zonesOf: (q, node) => (q.node(node)!.props as unknown as Drawn).zones,
  groupsIn: ({ q, zones }, first) =>
    nodesIn(q).map((node, i) => {
      const { name, instances, zones: written } = propsOf(q, node);
      return groupOf(node, first + i, { name, instances, zones: zones.numbersOf(written) });
    }),
  compile(draft, node, next) {
    const props = propsOf(draft.q, node);
    const group = draft.groups.find((each) => each.node === node)!;
    const spec: Environment = { ...props, group: group.index };
    return {
      workload: { name: props.name, cluster: undefined, spec, desired: props.instances },
      revision: versionOf(draft, next.revision, next.workload),
      targetGroups: [targetGroupOf(node, next.targetGroup, next.workload)],
    };
  },
};

function groupOf(
  node: NodeId,
  index: number,
  { name, instances, zones }: { readonly name: string; readonly instances: number; readonly zones: number[] },
): HostGroup {
  const { vcpu, registeredMib, arch } = instanceType(type)!;
  return {
    index,
    node,
    name: `${name} instances`,
    cluster: undefined,
    instanceType: type,
    room: {
      cpuUnits: vcpu * 1024,
      memoryMib: registeredMib,
      gpus: 0,
      awsvpcTasks: 0,
      trunking: false,
      arch,
      reservedTcpPorts: [],
    },
    zones,
    startCount: instances,
    minSize: instances,
    maxSize: 2 * instances,
    attributes: {},
    provider: undefined,
    agent: { imagePullBehavior: 'default', spotInstanceDraining: false },
    lacks: [],
  };
}

/** The application as the one thing that runs on an instance. */
function versionOf(draft: Draft, index: number, workload: number): Revision {
  const image = draft.images.numberOf('application bundle');
  return {
    index,
    workload,
    number: 1,
    demand: { cpuUnits: 1024, memoryMib: 1024, gpus: 0, takesInterface: false, hostPorts: [] },
    containers: [{ name: 'application', essential: true, stopTimeoutMs: 30_000, dependsOn: [], image }],
    networkMode: 'host',
    memberOf: [],
    behaviour: behaviourOf('good', draft.parameters),
    lacks: [],
  };
}

const targetGroupOf = (node: NodeId, index: number, workload: number): TargetGroup => ({
  index,
  link: `${node}/default-process`,
  loadBalancer: node,
  balancerType: 'application',
  workload,
  healthCheck: {
    intervalMs: 15_000,
    timeoutMs: 5000,
    healthyThreshold: 3,
    unhealthyThreshold: 5,
    speaksHttp: true,
  },
  deregistrationDelayMs: 20_000,
  slowStartMs: 0,
  stickiness: false,
  pathPatterns: [],
  priority: 50_001,
});
