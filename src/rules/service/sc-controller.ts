import { setProp } from '../prop-edits.ts';
import { serviceName } from '../service-rules.ts';
import { connected, connectRule } from './connect-rule.ts';

export const scController = connectRule({
  id: 'sc-controller',
  title: 'Service Connect without the ECS controller',
  why: 'ECS adds the proxy while it deploys. CodeDeploy and external controllers do not know it; rolling and native blue/green deployments do.',
  *check(_connect, view, q) {
    const controller = view.props.deploymentController?.type ?? 'ECS';
    if (controller === 'ECS') return;
    yield {
      field: ['deploymentController', 'type'],
      message: `${serviceName(view, q)} uses Service Connect, but ${controller} runs its deployments.`,
      fix: {
        label: 'Let ECS deploy it',
        edits: [setProp(view.id, ['deploymentController'], { type: 'ECS' })],
      },
    };
  },
  good: [() => connected({}, { deploymentController: { type: 'ECS' } })],
  bad: [() => connected({}, { deploymentController: { type: 'CODE_DEPLOY' } })],
});
