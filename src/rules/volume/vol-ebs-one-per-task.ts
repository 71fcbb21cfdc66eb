import { fargate } from '../examples.ts';
import { taskName, taskRule } from '../task-rules.ts';

const disks = (...names: string[]) =>
  fargate({ volumes: names.map((name) => ({ name, configuredAtLaunch: true })) });

export const volEbsOnePerTask = taskRule({
  id: 'vol-ebs-one-per-task',
  title: 'Two EBS volumes for one task',
  why: 'ECS attaches one EBS volume to a task. AWS refuses a task definition that declares more.',
  *check(view) {
    const launched = view.volumes.filter(({ doc }) => doc.configuredAtLaunch === true);
    for (const volume of launched.slice(1)) {
      yield {
        at: volume.at,
        field: [...volume.prefix, 'configuredAtLaunch'],
        message: `${taskName(view)} has EBS volumes ${launched.map(({ doc }) => doc.name).join(' and ')}; a task can have one.`,
      };
    }
  },
  good: [() => disks('data')],
  bad: [() => disks('data', 'logs')],
});
