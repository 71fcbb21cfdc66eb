import { serviceName } from '../service-rules.ts';
import { dropProp } from '../prop-edits.ts';
import { fargateService } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

const watching = (...alarmNames: string[]) => ({
  deploymentConfiguration: { alarms: { enable: true, rollback: true, alarmNames } },
});

export const depAlarmsController = deploymentRule({
  id: 'dep-alarms-controller',
  title: 'Deployment alarms that cannot work',
  why: 'ECS watches the named CloudWatch alarms while it deploys. It needs at least one name, and must be the one that deploys.',
  *check({ controller }, view, q) {
    const alarms = view.props.deploymentConfiguration?.alarms;
    if (!alarms?.enable) return;
    const isNone = (alarms.alarmNames ?? []).length === 0;
    if (controller === 'ECS' && !isNone) return;
    yield {
      field: ['deploymentConfiguration', 'alarms'],
      message:
        controller === 'ECS'
          ? `${serviceName(view, q)} turns deployment alarms on and names none.`
          : `${serviceName(view, q)} turns deployment alarms on, but ${controller} runs its deployments.`,
      fix: { label: 'Remove the alarms', edits: [dropProp(view.id, ['deploymentConfiguration', 'alarms'])] },
    };
  },
  good: [() => fargateService(watching('errors'))],
  bad: [
    () => fargateService(watching()),
    () =>
      fargateService(
        { deploymentController: { type: 'CODE_DEPLOY' }, ...watching('errors') },
        { behind: {} },
      ),
  ],
});
