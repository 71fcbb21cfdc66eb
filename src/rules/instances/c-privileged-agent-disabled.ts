import { agentRule, onGroup } from '../agent-rule.ts';
import { nameOf } from '../task-rules.ts';

const refusing = { agent: { ECS_DISABLE_PRIVILEGED: true } };

export const cPrivilegedAgentDisabled = agentRule({
  id: 'c-privileged-agent-disabled',
  title: 'Privileged container where none may run',
  why: 'An agent started with ECS_DISABLE_PRIVILEGED=true refuses privileged containers, so the task finds no instance.',
  *check(container, { agent, group }) {
    if (container.doc.privileged !== true || agent?.ECS_DISABLE_PRIVILEGED !== true) return;
    yield {
      field: ['privileged'],
      message: `${nameOf(container)} is privileged, but the instances of ${group} refuse that.`,
    };
  },
  good: [() => onGroup({ privileged: true }), () => onGroup({}, refusing)],
  bad: [() => onGroup({ privileged: true }, refusing)],
});
