import { cpuUnits, memoryMib } from '#model/aws/fargate-sizes.ts';
import { ec2, fargate, sidecar } from '../examples.ts';
import { largerTaskFix } from '../fargate-size-fix.ts';
import { taskName, taskRule } from '../task-rules.ts';

export const cCpuSumOverTask = taskRule({
  id: 'c-cpu-sum-over-task',
  title: 'Containers reserve more CPU than the task has',
  why: 'The CPU of the task is all that its containers share, so what they reserve must fit into it.',
  *check(view) {
    const has = cpuUnits(view.doc.cpu);
    const sum = view.containers.reduce((total, { doc }) => total + (doc.cpu ?? 0), 0);
    if (has === undefined || sum <= has) return;
    yield {
      field: ['cpu'],
      message: `The containers of ${taskName(view)} reserve ${sum.toLocaleString('en-US')} CPU units; the task has ${has.toLocaleString('en-US')}.`,
      fix: largerTaskFix(view, sum, memoryMib(view.doc.memory) ?? 0),
    };
  },
  good: [
    () => fargate({ cpu: '1024', container: { cpu: 768 }, sidecars: [sidecar({ cpu: 256 })] }),
    () => ec2({ container: { cpu: 4096 } }),
  ],
  bad: [
    () => fargate({ cpu: '1024', container: { cpu: 768 }, sidecars: [sidecar({ cpu: 512 })] }),
    () => ec2({ cpu: '0.5 vCPU', container: { cpu: 1024 } }),
  ],
});
