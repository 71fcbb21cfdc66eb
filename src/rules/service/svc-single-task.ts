import { setProp } from '../prop-edits.ts';
import { fargateService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

export const svcSingleTask = serviceRule({
  id: 'svc-single-task',
  title: 'One task for all requests',
  why: 'When the only task fails, or its zone does, nobody answers until another one has started. Two tasks in two zones bridge that.',
  *check(view, q) {
    const { desiredCount, schedulingStrategy } = view.props;
    if (desiredCount !== 1 || schedulingStrategy === 'DAEMON' || view.targetGroups.length === 0) return;
    yield {
      field: ['desiredCount'],
      message: `${serviceName(view, q)} answers requests with a single task.`,
      fix: { label: 'Run two tasks', edits: [setProp(view.id, ['desiredCount'], 2)] },
    };
  },
  good: [
    () => fargateService({ desiredCount: 2 }, { behind: {} }),
    () => fargateService({ desiredCount: 1 }),
  ],
  bad: [() => fargateService({ desiredCount: 1 }, { behind: {} })],
});
