import { service } from '#model/build.ts';
import { fargateService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

export const svcTaskDefinitionRequired = serviceRule({
  id: 'svc-task-definition-required',
  title: 'Service that runs nothing yet',
  why: 'A service keeps tasks of one task definition running. AWS refuses one that names none, unless an external controller brings it with its task sets.',
  // A service that was just drawn is unfinished rather than wrong.
  severity: 'warning',
  *check(view, q) {
    if (view.taskDefinition || view.props.deploymentController?.type === 'EXTERNAL') return;
    yield { message: `${serviceName(view, q)} runs no task definition yet; connect it to one.` };
  },
  good: [() => fargateService(), () => service({ props: { deploymentController: { type: 'EXTERNAL' } } })],
  bad: [() => service({})],
});
