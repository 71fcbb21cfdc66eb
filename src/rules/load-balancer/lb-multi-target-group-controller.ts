import { design } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { defineRule } from '../rule.ts';

const twoGroups = (type: string) => () =>
  design((d) => {
    const service = d.service({ runs: fargateTask(), behind: {}, props: { deploymentController: { type } } });
    d.link('target-group', d.last('load-balancer'), service, {
      rule: { priority: 1, pathPatterns: ['/admin/*'] },
    });
  });

export const lbMultiTargetGroupController = defineRule({
  id: 'lb-multi-target-group-controller',
  on: 'service',
  title: 'Several target groups without the ECS controller',
  why: 'Only the ECS deployment controller registers tasks with several target groups; CodeDeploy and external controllers work with one.',
  *check(q, id) {
    const count = q.linksTo(id, 'target-group').length;
    const type = q.props('service', id).deploymentController?.type ?? 'ECS';
    if (count < 2 || type === 'ECS') return;
    yield {
      field: ['deploymentController', 'type'],
      message: `The service has ${count} target groups, which the ${type} deployment controller does not support.`,
      fix: {
        label: 'Use the ECS controller',
        edits: [{ do: 'set', id, path: ['deploymentController', 'type'], value: 'ECS' }],
      },
    };
  },
  good: [twoGroups('ECS')],
  bad: [twoGroups('CODE_DEPLOY')],
});
