import { ec2, windowsOnEc2 } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const kernelMaxShares = 262_144;

export const cCpuBelow2Shares = containerRule({
  id: 'c-cpu-below-2-shares',
  title: 'CPU shares that the kernel changes',
  why: 'On Linux, cpu becomes CPU shares, of which the kernel knows 2 to 262144. A smaller value counts as 2, a larger one as the maximum.',
  *check(container, view) {
    const { cpu } = container.doc;
    if (
      view.isWindows ||
      view.launches.has('FARGATE') ||
      cpu === undefined ||
      (cpu !== 1 && cpu <= kernelMaxShares)
    )
      return;
    yield {
      field: ['cpu'],
      message: `${nameOf(container)} asks for ${cpu.toLocaleString('en-US')} CPU units; the kernel makes it ${cpu === 1 ? '2' : kernelMaxShares.toLocaleString('en-US')}.`,
    };
  },
  good: [
    () => ec2({ container: { cpu: 2 } }),
    () => ec2({ container: { cpu: 0 } }),
    () => windowsOnEc2({ container: { cpu: 1 } }),
  ],
  bad: [() => ec2({ container: { cpu: 1 } })],
});
