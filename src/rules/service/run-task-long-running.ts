import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { fargateTask, type Changes } from '../examples.ts';
import { runnerRule } from '../runner-rules.ts';
import { titleOf } from '#model/registry.ts';

const running = (task: Changes, schedule?: string): Design =>
  design((d) => {
    const props = schedule === undefined ? {} : { schedule: { scheduleExpression: schedule } };
    d.link('runs', d.node('standalone-task', props), d.taskDefinition(fargateTask(task)));
  });

export const runTaskLongRunning = runnerRule({
  id: 'run-task-long-running',
  title: 'A server that nobody restarts',
  why: 'A standalone task runs once: when it stops, nobody starts it again and no load balancer knows it. What answers requests belongs in a service.',
  // Whether a program ends by itself cannot be seen from here; an open port only suggests that it does not.
  severity: 'info',
  *check({ id, kind, name, taskDefinition }, q) {
    if (kind !== 'standalone-task' || q.props('standalone-task', id).schedule) return;
    const server = taskDefinition?.containers.find(({ doc }) => (doc.portMappings ?? []).length > 0);
    if (!server) return;
    yield {
      message: `${name} runs ${titleOf(q, taskDefinition!.id)}, whose container ${server.doc.name ?? ''} listens on a port like a server.`,
    };
  },
  good: [() => running({ container: { portMappings: [] } }), () => running({}, 'rate(1 day)')],
  bad: [() => running({})],
});
