import { design, type Props } from '#model/build.ts';
import type { Design, NodeId } from '#model/design.ts';
import { sources, type Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { arnName } from '#model/task-definition/references.ts';
import { fargateTask } from '../examples.ts';
import { runnerRule, type RunnerView } from '../runner-rules.ts';
import { attachPolicy } from './role-edits.ts';

const prefix = 'AmazonECSInfrastructureRolePolicyFor';
const withVolume = (role: Props): Design =>
  design((d) => {
    const volumes = [{ name: 'data', configuredAtLaunch: true }];
    const container = { mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }] };
    const service = d.service({ runs: fargateTask({ volumes, container }) });
    const own = { roleName: 'ecsInfrastructureRole', trust: { services: ['ecs.amazonaws.com'] } };
    d.link('infrastructure-role', d.node('iam-role', { ...own, ...role }), service);
  });

/** The managed policies for what ECS does on behalf of this service or task: `[feature, policy]`. */
function needed(q: Query, { id, kind, taskDefinition }: RunnerView): (readonly [string, string])[] {
  const service = kind === 'service' ? q.props('service', id) : {};
  const shifts =
    (service.deploymentConfiguration?.strategy ?? 'ROLLING') !== 'ROLLING' &&
    q.linksTo(id, 'target-group').length > 0;
  const connect = service.serviceConnectConfiguration;
  const wanted: (readonly [boolean, string, string])[] = [
    [
      taskDefinition?.volumes.some(({ doc }) => doc.configuredAtLaunch) === true,
      'makes EBS volumes',
      'Volumes',
    ],
    [shifts, 'shifts traffic', 'LoadBalancers'],
    [(service.vpcLatticeConfigurations ?? []).length > 0, 'registers VPC Lattice targets', 'VpcLattice'],
    [
      connect?.services?.some(({ tls }) => tls) === true,
      'issues TLS certificates',
      'ServiceConnectTransportLayerSecurity',
    ],
  ];
  return wanted.filter(([isUsed]) => isUsed).map(([, feature, name]) => [feature, `${prefix}${name}`]);
}

/** Whether the roles leave no doubt that none of them has this policy. */
function allLack(q: Query, roles: readonly NodeId[], policy: string): boolean {
  return roles.every((role) => {
    const { managedPolicies = [], statements = [], policiesKnown = true } = q.props('iam-role', role);
    const names = managedPolicies.map(arnName);
    const isOwn = statements.length > 0 || names.some((name) => !name.startsWith(prefix));
    return policiesKnown && !isOwn && !names.includes(policy);
  });
}

export const iamInfrastructureRolePolicies = runnerRule({
  id: 'iam-infrastructure-role-policies',
  title: 'Infrastructure role without the right policy',
  why: 'Each thing ECS does on your behalf has a managed policy of its own: for volumes, load balancers, VPC Lattice, and TLS of Service Connect. Without it the deployment fails.',
  *check(view, q) {
    const roles = sources(q, view.id, 'infrastructure-role');
    const [role] = roles;
    if (role === undefined) return;
    for (const [feature, policy] of needed(q, view)) {
      if (!allLack(q, roles, policy)) continue;
      yield {
        at: role,
        field: ['managedPolicies'],
        message: `For ${view.name.replace(/^\S+ /, '')} ECS ${feature}, but ${titleOf(q, role)} lacks ${policy}.`,
        fix: { label: `Attach ${policy}`, edits: [attachPolicy(q, role, policy)] },
      };
    }
  },
  good: [
    () => withVolume({ managedPolicies: [`${prefix}Volumes`] }),
    () => withVolume({ managedPolicies: [], policiesKnown: false }),
    () =>
      withVolume({ managedPolicies: [], statements: [{ actions: ['ec2:CreateVolume'], resources: ['*'] }] }),
  ],
  bad: [
    () => withVolume({ managedPolicies: [`${prefix}LoadBalancers`] }),
    () => withVolume({ managedPolicies: [] }),
  ],
});
