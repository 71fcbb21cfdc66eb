import type { Query } from '#model/query.ts';
import type { ServiceView } from '#model/view/service.ts';
import { serviceRule } from '../service-rules.ts';
import type { Complaint, Rule } from '../rule.ts';

/** Between how many tasks a service stays while it is deployed. */
export interface Bounds {
  minimumHealthyPercent: number;
  maximumPercent: number;
  /** What it should have; 0 for a daemon, whose number is that of the instances. */
  desired: number;
  /** So many stay running and healthy: the minimum, rounded up. */
  floor: number;
  /** So many may run or start at most: the maximum, rounded down. */
  ceiling: number;
  controller: 'ECS' | 'CODE_DEPLOY' | 'EXTERNAL';
  strategy: 'ROLLING' | 'BLUE_GREEN' | 'LINEAR' | 'CANARY';
  isDaemon: boolean;
}

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
function boundsOf({ props }: ServiceView): Bounds {
  const isDaemon = props.schedulingStrategy === 'DAEMON';
  const {
    minimumHealthyPercent = isDaemon ? 0 : 100,
    maximumPercent = isDaemon ? 100 : 200,
    strategy = 'ROLLING',
  } = props.deploymentConfiguration ?? {};
  const desired = isDaemon ? 0 : (props.desiredCount ?? 0);
  return {
    minimumHealthyPercent,
    maximumPercent,
    desired,
    floor: Math.ceil((desired * minimumHealthyPercent) / 100),
    ceiling: Math.floor((desired * maximumPercent) / 100),
    controller: props.deploymentController?.type ?? 'ECS',
    strategy,
    isDaemon,
  };
}

/** Whether ECS itself replaces the tasks of a replica service a few at a time. */
export function isRollingReplica({ controller, strategy, isDaemon }: Bounds): boolean {
  return controller === 'ECS' && strategy === 'ROLLING' && !isDaemon;
}

/** A rule about how a service is deployed; fields are paths in the service's props. */
export function deploymentRule(
  rule: Omit<Rule, 'on' | 'check'> & {
    check(bounds: Bounds, view: ServiceView, q: Query): Iterable<Complaint>;
  },
): Rule {
  return serviceRule({ ...rule, check: (view, q) => rule.check(boundsOf(view), view, q) });
}
