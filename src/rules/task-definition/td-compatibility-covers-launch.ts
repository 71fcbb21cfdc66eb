import { service } from '#model/build.ts';
import { titleOf } from '#model/registry.ts';
import { launchOf } from '#model/view/launch.ts';
import { ec2Task, fargateTask } from '../examples.ts';
import { taskName, taskRule } from '../task-rules.ts';

export const tdCompatibilityCoversLaunch = taskRule({
  id: 'td-compatibility-covers-launch',
  title: 'Run where it is not declared to run',
  why: 'A service can run a task definition only on launch types that requiresCompatibilities lists, because AWS has checked it for those alone.',
  *check(view, q) {
    const declared = view.doc.requiresCompatibilities ?? [];
    if (declared.length === 0) return;
    for (const runner of view.runners) {
      const launch = launchOf(q, runner);
      if (launch === undefined || declared.includes(launch)) continue;
      yield {
        field: ['requiresCompatibilities'],
        message: `${titleOf(q, runner)} runs it on ${launch}, but ${taskName(view)} declares ${declared.join(' and ')} only.`,
        fix: {
          label: `Declare ${launch} too`,
          edits: [
            { do: 'set', id: view.id, path: ['requiresCompatibilities'], value: [...declared, launch] },
          ],
        },
      };
    }
  },
  good: [
    () => service({ on: 'EC2', runs: ec2Task() }),
    () => service({ on: 'EC2', runs: ec2Task({ requiresCompatibilities: undefined }) }),
  ],
  bad: [() => service({ on: 'EC2', runs: fargateTask() })],
});
