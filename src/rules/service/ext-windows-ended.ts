import { external, windowsOnEc2 } from '../examples.ts';
import { taskName, taskRule } from '../task-rules.ts';

export const extWindowsEnded = taskRule({
  id: 'ext-windows-ended',
  title: 'Windows on external instances',
  why: 'ECS Anywhere no longer supports Windows servers. Windows tasks run on EC2 instances and on Fargate.',
  *check(view) {
    if (!view.isWindows || !view.launches.has('EXTERNAL')) return;
    yield {
      field: ['runtimePlatform', 'operatingSystemFamily'],
      message: `${taskName(view)} runs Windows on external instances, which take Linux tasks only.`,
    };
  },
  good: [() => external(), () => windowsOnEc2()],
  bad: [
    () =>
      external({
        networkMode: undefined,
        runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' },
      }),
  ],
});
