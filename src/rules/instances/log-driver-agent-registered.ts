import { logsTo } from '../awslogs.ts';
import { agentRule, onGroup } from '../agent-rule.ts';
import { nameOf } from '../task-rules.ts';

// What the ECS-optimized images register; awsfirelens is the agent's own.
const registered: readonly string[] = ['json-file', 'syslog', 'awslogs', 'fluentd', 'none'];

export const logDriverAgentRegistered = agentRule({
  id: 'log-driver-agent-registered',
  title: 'Log driver that the instances do not offer',
  why: 'The agent tells ECS which log drivers its instance has (ECS_AVAILABLE_LOGGING_DRIVERS). A task with another driver finds no instance to run on.',
  *check(container, { agent = {}, group }) {
    const driver = container.doc.logConfiguration?.logDriver;
    const known = agent.ECS_AVAILABLE_LOGGING_DRIVERS ?? registered;
    if (driver === undefined || driver === 'awsfirelens' || known.includes(driver)) return;
    yield {
      field: ['logConfiguration', 'logDriver'],
      message: `${nameOf(container)} logs with ${driver}, but the instances of ${group} offer ${known.join(', ')}.`,
    };
  },
  good: [
    () => onGroup(logsTo('fluentd')),
    () => onGroup(logsTo('gelf'), { agent: { ECS_AVAILABLE_LOGGING_DRIVERS: ['gelf'] } }),
  ],
  bad: [
    () => onGroup(logsTo('gelf')),
    () => onGroup({}, { agent: { ECS_AVAILABLE_LOGGING_DRIVERS: ['json-file'] } }),
  ],
});
