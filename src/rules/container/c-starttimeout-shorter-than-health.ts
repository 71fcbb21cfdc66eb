import { dependenciesOf } from '../container-graph.ts';
import { editContainer } from '../edits.ts';
import { ec2, fargate, sidecar } from '../examples.ts';
import { containerRule } from '../task-rules.ts';

const defaultIntervalSeconds = 30;
const fargateMaxSeconds = 120;
const slow = (startTimeout: number, times: { startPeriod?: number; interval?: number } = {}) => ({
  container: { dependsOn: [{ containerName: 'db', condition: 'HEALTHY' }] },
  sidecars: [
    sidecar({ name: 'db', startTimeout, healthCheck: { command: ['CMD-SHELL', 'true'], ...times } }),
  ],
});

export const cStarttimeoutShorterThanHealth = containerRule({
  id: 'c-starttimeout-shorter-than-health',
  title: 'Gives up before the container can be healthy',
  why: 'startTimeout is how long ECS waits for a container to meet what others wait for. If the first health check comes later than that, the others never start and the task stops.',
  *check(container, view, q) {
    for (const { condition, target } of dependenciesOf(container, view)) {
      const { startTimeout, healthCheck, name } = target.doc;
      if (condition !== 'HEALTHY' || startTimeout === undefined || !healthCheck) continue;
      const needed = (healthCheck.startPeriod ?? 0) + (healthCheck.interval ?? defaultIntervalSeconds);
      if (startTimeout >= needed) continue;
      const allowed = !view.launches.has('FARGATE') || needed <= fargateMaxSeconds;
      yield {
        field: ['dependsOn'],
        message: `${name} has ${startTimeout} s to become healthy, but its first check that counts may come after ${needed} s.`,
        ...(allowed
          ? {
              fix: {
                label: `Give ${name} ${needed} s`,
                edits: editContainer(q, target, ['startTimeout'], needed),
              },
            }
          : {}),
      };
    }
  },
  good: [() => fargate(slow(60)), () => fargate(slow(90, { startPeriod: 60 }))],
  bad: [() => fargate(slow(20)), () => ec2(slow(60, { startPeriod: 300 }))],
});
