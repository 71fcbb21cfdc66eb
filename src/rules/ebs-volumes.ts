import { design, type Props } from '#model/build.ts';
import type { Design, NodeId } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import type { JsonObject } from '#model/json.ts';
import { nodeKind, type NodeProps } from '#model/registry.ts';
import type { Query } from '#model/query.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import { fargateTask } from './examples.ts';
import { newId } from './new-id.ts';

export interface EbsVolume {
  at: NodeId;
  name: string;
  disk: NodeProps<'ebs'>['managedEBSVolume'];
}

/** The EBS volumes of a task, which are nodes of their own. */
export function ebsVolumesOf(q: Query, view: TaskDefinitionView | undefined): EbsVolume[] {
  return (view?.volumes ?? [])
    .filter(({ at }) => q.node(at)?.kind === 'ebs')
    .map(({ at, doc }) => ({ at, name: doc.name ?? 'data', disk: q.props('ebs', at).managedEBSVolume }));
}

/** Draws the role with which ECS makes and attaches the volumes of a service or task. */
export function addInfrastructureRole(q: Query, runner: NodeId): Edit[] {
  const role = newId('infrastructure-role');
  const parent = q.node(runner)?.parent;
  const props: JsonObject = {
    ...nodeKind('iam-role')!.create(),
    roleName: 'ecsInfrastructureRole',
    trust: { services: ['ecs.amazonaws.com'] },
    managedPolicies: ['AmazonECSInfrastructureRolePolicyForVolumes'],
  };
  return [
    {
      do: 'add-node',
      id: role,
      node: { kind: 'iam-role', ...(parent === undefined ? {} : { parent }), props },
    },
    {
      do: 'add-link',
      id: newId('infrastructure-role-link'),
      link: { kind: 'infrastructure-role', from: role, to: runner, props: {} },
    },
  ];
}

/** A Fargate service whose task mounts an EBS volume, for examples. */
export function ebsService(
  disk: Props | undefined,
  props: Props = {},
  role = true,
  name = 'scratch',
): Design {
  return design((d) => {
    const volumes = [{ name, configuredAtLaunch: true }];
    const container = { mountPoints: [{ sourceVolume: name, containerPath: '/data' }] };
    const service = d.service({
      props: { launchType: 'FARGATE', ...props },
      runs: fargateTask({ volumes, container }),
    });
    const managedEBSVolume =
      disk && (JSON.parse(JSON.stringify({ volumeType: 'gp3', sizeInGiB: 20, ...disk })) as JsonObject);
    d.change(d.last('ebs'), { managedEBSVolume });
    if (!role) return;
    const infrastructure = {
      trust: { services: ['ecs.amazonaws.com'] },
      managedPolicies: ['AmazonECSInfrastructureRolePolicyForVolumes'],
    };
    d.link('infrastructure-role', d.node('iam-role', infrastructure), service);
  });
}
