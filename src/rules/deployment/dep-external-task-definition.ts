import { titleOf } from '#model/registry.ts';
import { serviceName } from '../service-rules.ts';
import { fargateService } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

const by = (type: string) => ({
  deploymentController: { type },
  deploymentConfiguration: undefined,
  ...(type === 'EXTERNAL' ? { launchType: undefined, networkConfiguration: undefined } : {}),
});

export const depExternalTaskDefinition = deploymentRule({
  id: 'dep-external-task-definition',
  title: 'Task definition on a service of an external controller',
  why: 'With the EXTERNAL controller your own tool creates task sets, and each task set says which revision it runs. AWS refuses a task definition on the service itself.',
  *check({ controller }, view, q) {
    const link = q.linksFrom(view.id, 'runs')[0];
    if (controller !== 'EXTERNAL' || link === undefined) return;
    yield {
      field: ['deploymentController', 'type'],
      message: `${serviceName(view, q)} has the EXTERNAL controller and runs ${titleOf(q, q.link(link)!.to)}, which belongs to its task sets.`,
      fix: { label: 'Disconnect the task definition', edits: [{ do: 'remove', ids: [link] }] },
    };
  },
  good: [() => fargateService(by('ECS'))],
  bad: [() => fargateService(by('EXTERNAL'))],
});
