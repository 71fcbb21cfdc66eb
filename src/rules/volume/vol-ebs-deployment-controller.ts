import { ebsService, ebsVolumesOf } from '../ebs-volumes.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

export const volEbsDeploymentController = serviceRule({
  id: 'vol-ebs-deployment-controller',
  title: 'EBS volumes without the ECS deployment controller',
  why: 'ECS itself makes a volume for each task it starts. Deployments that CodeDeploy or another controller runs do not support that.',
  *check(view, q) {
    const { type = 'ECS' } = view.props.deploymentController ?? {};
    const [volume] = ebsVolumesOf(q, view.taskDefinition);
    if (type === 'ECS' || !volume) return;
    yield {
      field: ['deploymentController', 'type'],
      message: `${serviceName(view, q)} deploys with ${type}, but its tasks have the EBS volume ${volume.name}.`,
      fix: {
        label: 'Deploy with ECS',
        edits: [{ do: 'set', id: view.id, path: ['deploymentController', 'type'], value: 'ECS' }],
      },
    };
  },
  good: [() => ebsService({}), () => ebsService({}, { deploymentController: { type: 'ECS' } })],
  bad: [() => ebsService({}, { deploymentController: { type: 'EXTERNAL' } })],
});
