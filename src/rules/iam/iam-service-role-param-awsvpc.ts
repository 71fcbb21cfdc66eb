import { dropProp } from '../prop-edits.ts';
import { ec2Service, fargateService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const role = { role: 'ecsServiceRole' };

export const iamServiceRoleParamAwsvpc = serviceRule({
  id: 'iam-service-role-param-awsvpc',
  title: 'Old service role where it is not allowed',
  why: 'The role parameter is from before the service-linked role, with which ECS now registers targets. AWS refuses it with awsvpc, several target groups, service discovery and external controllers.',
  *check(view, q) {
    if (!view.props.role) return;
    const reasons = [
      view.taskDefinition?.networkMode === 'awsvpc' ? 'runs awsvpc tasks' : '',
      view.targetGroups.length > 1 ? `has ${view.targetGroups.length} target groups` : '',
      (view.props.serviceRegistries ?? []).length > 0 ? 'is listed in Cloud Map' : '',
      view.props.deploymentController?.type === 'EXTERNAL' ? 'has an external controller' : '',
    ].filter(Boolean);
    if (reasons.length === 0) return;
    yield {
      field: ['role'],
      message: `${serviceName(view, q)} names the role ${view.props.role} and ${reasons.join(' and ')}.`,
      fix: { label: 'Remove role', edits: [dropProp(view.id, ['role'])] },
    };
  },
  good: [() => ec2Service(role, { behind: {} }), () => fargateService()],
  bad: [() => fargateService(role, { behind: {} })],
});
