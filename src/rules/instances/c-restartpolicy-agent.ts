import { agentRule, onGroup } from '../agent-rule.ts';
import { nameOf } from '../task-rules.ts';

const since = [1, 86, 0];
const restarting = { restartPolicy: { enabled: true } };

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number);
  const differs = since.findIndex((number, i) => parts[i] !== number);
  return differs >= 0 && (parts[differs] ?? 0) < since[differs]!;
}

export const cRestartpolicyAgent = agentRule({
  id: 'c-restartpolicy-agent',
  title: 'Agent too old for restart policies',
  why: 'The agent restarts the container in place, which it can since version 1.86.0.',
  *check(container, { agent, group }) {
    if (container.doc.restartPolicy?.enabled !== true || !agent?.version || !isOlder(agent.version)) return;
    yield {
      field: ['restartPolicy'],
      message: `${nameOf(container)} has a restart policy, but the agents of ${group} are version ${agent.version}.`,
    };
  },
  good: [
    () => onGroup(restarting),
    () => onGroup(restarting, { agent: { version: '1.86.0' } }),
    () => onGroup(restarting, { agent: { version: '2.0.0' } }),
  ],
  bad: [
    () => onGroup(restarting, { agent: { version: '1.85.3' } }),
    () => onGroup(restarting, { agent: { version: '1.9.0' } }),
  ],
});
