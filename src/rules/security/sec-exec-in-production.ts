import { service } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { titleOf } from '#model/registry.ts';
import { fargateTask } from '../examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const exec = (enableExecuteCommand: boolean, logging?: string): Design =>
  service({
    props: { enableExecuteCommand },
    cluster: {
      configuration: logging
        ? {
            executeCommandConfiguration: {
              logging,
              logConfiguration: { cloudWatchLogGroupName: '/ecs/exec' },
            },
          }
        : undefined,
    },
    runs: fargateTask(),
  });

export const secExecInProduction = serviceRule({
  id: 'sec-exec-in-production',
  title: 'Shell sessions that nobody records',
  why: 'ECS Exec opens a shell as root inside a running container. With logging set to OVERRIDE on the cluster, what is typed and answered is kept in a log group or bucket of yours.',
  *check(view, q) {
    const { logging } =
      view.cluster === undefined
        ? {}
        : (q.props('cluster', view.cluster).configuration?.executeCommandConfiguration ?? {});
    if (view.props.enableExecuteCommand !== true || view.cluster === undefined || logging === 'OVERRIDE')
      return;
    yield {
      field: ['enableExecuteCommand'],
      message: `${serviceName(view, q)} allows shells in its containers, and ${titleOf(q, view.cluster)} keeps no log of its own about them.`,
    };
  },
  good: [() => exec(true, 'OVERRIDE'), () => exec(false)],
  bad: [() => exec(true), () => exec(true, 'NONE')],
});
