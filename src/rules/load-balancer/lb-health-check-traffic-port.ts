import { service } from '#model/build.ts';
import { ec2Task } from '../examples.ts';
import { mappingOf, targetGroupRule } from './target-group-rule.ts';

export const lbHealthCheckTrafficPort = targetGroupRule({
  id: 'lb-health-check-traffic-port',
  title: 'Health check on a fixed port, tasks on dynamic ones',
  why: 'With a dynamic host port every task listens on another port of its instance. Only traffic-port follows it; a fixed port asks where nobody answers.',
  *check(subject) {
    const { link, props, service: view, names } = subject;
    const mapping = mappingOf(subject);
    const port = props.healthCheck?.port ?? 'traffic-port';
    if (
      view.taskDefinition?.networkMode !== 'bridge' ||
      !mapping ||
      (mapping.hostPort ?? 0) > 0 ||
      port === 'traffic-port'
    )
      return;
    yield {
      field: ['healthCheck', 'port'],
      message: `The health check of ${names.service} asks port ${port}, but its tasks get dynamic host ports.`,
      fix: {
        label: 'Use traffic-port',
        edits: [{ do: 'set', id: link, path: ['healthCheck', 'port'], value: 'traffic-port' }],
      },
    };
  },
  good: [
    () =>
      service({
        behind: {},
        targetGroup: { healthCheck: { port: 'traffic-port' } },
        on: 'EC2',
        runs: ec2Task(),
      }),
    () =>
      service({
        behind: {},
        targetGroup: { healthCheck: { port: '8080' } },
        on: 'EC2',
        runs: ec2Task({ container: { portMappings: [{ containerPort: 8080, hostPort: 8080 }] } }),
      }),
  ],
  bad: [
    () => service({ behind: {}, targetGroup: { healthCheck: { port: '8080' } }, on: 'EC2', runs: ec2Task() }),
  ],
});
