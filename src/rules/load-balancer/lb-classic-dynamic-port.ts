import { service } from '#model/build.ts';
import { ec2Task } from '../examples.ts';
import { mappingOf, targetGroupRule } from './target-group-rule.ts';

export const lbClassicDynamicPort = targetGroupRule({
  id: 'lb-classic-dynamic-port',
  severity: 'warning',
  title: 'Classic Load Balancer with a dynamic host port',
  why: 'A Classic Load Balancer sends everything to one fixed port of each instance. A dynamic host port is another one for each task, so it would not be found.',
  *check(subject) {
    const mapping = mappingOf(subject);
    if (
      subject.balancer.type !== 'classic' ||
      subject.service.taskDefinition?.networkMode !== 'bridge' ||
      !mapping ||
      (mapping.hostPort ?? 0) > 0
    )
      return;
    yield {
      message: `${subject.names.balancer} is a Classic Load Balancer, but port ${mapping.containerPort} of ${subject.names.service} gets a different host port for each task.`,
    };
  },
  good: [
    () =>
      service({
        behind: { type: 'classic' },
        on: 'EC2',
        runs: ec2Task({ container: { portMappings: [{ containerPort: 8080, hostPort: 8080 }] } }),
      }),
    () => service({ behind: { type: 'application' }, on: 'EC2', runs: ec2Task() }),
  ],
  bad: [() => service({ behind: { type: 'classic' }, on: 'EC2', runs: ec2Task() })],
});
