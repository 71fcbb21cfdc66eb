import { service } from '#model/build.ts';
import { titleOf } from '#model/registry.ts';
import { launchOf } from '#model/view/launch.ts';
import { fargateTask } from '../examples.ts';
import { taskName, taskRule } from '../task-rules.ts';

export const tdCompatibilityOmitted = taskRule({
  id: 'td-compatibility-omitted',
  title: 'Fargate task that does not say so',
  why: 'AWS checks a task definition against the launch types it declares. Without FARGATE in requiresCompatibilities, what Fargate refuses comes to light only when the service is created.',
  *check(view, q) {
    if ((view.doc.requiresCompatibilities ?? []).length > 0) return;
    const runner = view.runners.find((each) => launchOf(q, each) === 'FARGATE');
    if (runner === undefined) return;
    yield {
      field: ['requiresCompatibilities'],
      message: `${titleOf(q, runner)} runs it on Fargate, but ${taskName(view)} does not declare FARGATE, so AWS will not check it when it is registered.`,
      fix: {
        label: 'Declare FARGATE',
        edits: [{ do: 'set', id: view.id, path: ['requiresCompatibilities'], value: ['FARGATE'] }],
      },
    };
  },
  good: [
    () => service({ props: { launchType: 'FARGATE' }, runs: fargateTask() }),
    () =>
      service({ props: { launchType: 'EC2' }, runs: fargateTask({ requiresCompatibilities: undefined }) }),
  ],
  bad: [() => service({ on: 'FARGATE', runs: fargateTask({ requiresCompatibilities: undefined }) })],
});
