import { service } from '#model/build.ts';
import { ec2Task, fargateTask } from '../examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

export const netDefaultSecurityGroup = serviceRule({
  id: 'net-default-security-group',
  title: 'Tasks in the default security group',
  why: 'Without a security group of their own, awsvpc tasks get the default one of the VPC. It admits its own members alone, so a load balancer usually cannot reach them.',
  *check(view, q) {
    const { props, taskDefinition, securityGroups, targetGroups } = view;
    const listed = props.networkConfiguration?.awsvpcConfiguration?.securityGroups ?? [];
    if (taskDefinition?.networkMode !== 'awsvpc' || securityGroups.length + listed.length > 0) return;
    // Nothing needs to reach tasks that serve nothing.
    if (targetGroups.length === 0) return;
    yield {
      field: ['networkConfiguration', 'awsvpcConfiguration', 'securityGroups'],
      message: `${serviceName(view, q)} has no security group, so its tasks get the default one of the VPC.`,
    };
  },
  good: [
    () => service({ behind: {}, runs: fargateTask(), securityGroup: {} }),
    () => service({ behind: {}, on: 'EC2', runs: ec2Task() }),
  ],
  bad: [() => service({ behind: {}, runs: fargateTask() })],
});
