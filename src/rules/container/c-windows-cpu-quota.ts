import { ec2, windowsOnEc2 } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

export const cWindowsCpuQuota = containerRule({
  id: 'c-windows-cpu-quota',
  title: 'Windows container with hardly any CPU',
  why: 'On Linux cpu is a share, and idle CPU is for everyone. On Windows it is an absolute cap, and without a value a container gets about one percent of one CPU.',
  *check(container, view) {
    if (!view.isWindows || (container.doc.cpu ?? 0) > 0) return;
    yield {
      field: ['cpu'],
      message: `${nameOf(container)} sets no cpu, which on Windows means about one percent of one CPU.`,
    };
  },
  good: [() => windowsOnEc2({ container: { cpu: 512 } }), () => ec2()],
  bad: [() => windowsOnEc2({ container: { cpu: undefined } }), () => windowsOnEc2({ container: { cpu: 0 } })],
});
