import { setProp } from '../prop-edits.ts';
import { fargateService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

export const svcZeroTasks = serviceRule({
  id: 'svc-zero-tasks',
  title: 'Service without tasks',
  why: 'With a desired count of 0 the service exists and runs nothing, until you or auto scaling raise it.',
  *check(view, q) {
    if (view.props.desiredCount !== 0 || view.props.schedulingStrategy === 'DAEMON') return;
    yield {
      field: ['desiredCount'],
      message: `${serviceName(view, q)} has a desired count of 0.`,
      fix: { label: 'Run two tasks', edits: [setProp(view.id, ['desiredCount'], 2)] },
    };
  },
  good: [() => fargateService({ desiredCount: 1 })],
  bad: [() => fargateService({ desiredCount: 0 })],
});
