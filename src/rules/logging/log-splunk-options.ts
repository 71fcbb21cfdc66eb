import { logsTo } from '../awslogs.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const url = { 'splunk-url': 'https://splunk.example.com:8088' };
const token = {
  name: 'splunk-token',
  valueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:splunk-AbCdEf',
};

export const logSplunkOptions = containerRule({
  id: 'log-splunk-options',
  title: 'Splunk without address or token',
  why: 'The driver sends to splunk-url and signs in with splunk-token, which is best kept as a secret option. AWS requires both.',
  *check(container) {
    const log = container.doc.logConfiguration;
    if (log?.logDriver !== 'splunk') return;
    const secret = (log.secretOptions ?? []).map(({ name }) => name);
    const missing = ['splunk-url', 'splunk-token'].filter(
      (key) => !log.options?.[key] && !secret.includes(key),
    );
    if (missing.length === 0) return;
    yield {
      field: ['logConfiguration', 'options', missing[0]!],
      message: `${nameOf(container)} logs with splunk but does not say ${missing.join(' and ')}.`,
    };
  },
  good: [
    () =>
      fargate({
        container: { logConfiguration: { logDriver: 'splunk', options: url, secretOptions: [token] } },
      }),
    () => fargate({ container: logsTo('splunk', { ...url, 'splunk-token': '12345' }) }),
  ],
  bad: [
    () => fargate({ container: logsTo('splunk', url) }),
    () => fargate({ container: { logConfiguration: { logDriver: 'splunk', secretOptions: [token] } } }),
  ],
});
