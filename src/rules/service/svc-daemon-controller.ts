import { setProp } from '../prop-edits.ts';
import { daemonService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

export const svcDaemonController = serviceRule({
  id: 'svc-daemon-controller',
  title: 'Daemon without the ECS controller',
  why: 'Only ECS itself knows which instances there are. CodeDeploy and external controllers cannot deploy daemons.',
  *check(view, q) {
    const controller = view.props.deploymentController?.type ?? 'ECS';
    if (view.props.schedulingStrategy !== 'DAEMON' || controller === 'ECS') return;
    yield {
      field: ['deploymentController', 'type'],
      message: `${serviceName(view, q)} is a daemon, but ${controller} runs its deployments.`,
      fix: {
        label: 'Let ECS deploy it',
        edits: [setProp(view.id, ['deploymentController'], { type: 'ECS' })],
      },
    };
  },
  good: [() => daemonService()],
  bad: [() => daemonService({ deploymentController: { type: 'CODE_DEPLOY' } })],
});
