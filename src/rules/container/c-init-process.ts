import { service } from '#model/build.ts';
import { titleOf } from '#model/registry.ts';
import { editContainer } from '../edits.ts';
import { fargateTask } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const exec = (enableExecuteCommand: boolean, initProcessEnabled: boolean) =>
  service({
    props: { launchType: 'FARGATE', enableExecuteCommand },
    runs: fargateTask({
      container: { readonlyRootFilesystem: undefined, linuxParameters: { initProcessEnabled } },
    }),
  });

export const cInitProcess = containerRule({
  id: 'c-init-process',
  title: 'ECS Exec without an init process',
  why: 'Each ECS Exec session starts processes inside the container. An init process (initProcessEnabled) reaps those that are left over; without one they stay as zombies.',
  *check(container, view, q) {
    const runner = view.runners.find((each) => q.node(each)?.props['enableExecuteCommand'] === true);
    if (view.isWindows || runner === undefined || container.doc.linuxParameters?.initProcessEnabled === true)
      return;
    yield {
      field: ['linuxParameters', 'initProcessEnabled'],
      message: `${titleOf(q, runner)} allows ECS Exec, but ${nameOf(container)} has no init process.`,
      fix: {
        label: 'Add an init process',
        edits: editContainer(q, container, ['linuxParameters', 'initProcessEnabled'], true),
      },
    };
  },
  good: [() => exec(true, true), () => exec(false, false)],
  bad: [() => exec(true, false)],
});
