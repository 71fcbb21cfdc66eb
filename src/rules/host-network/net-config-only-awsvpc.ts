import { dropProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { ec2Service, fargateService, inSubnets } from '../service-examples.ts';

export const netConfigOnlyAwsvpc = runnerRule({
  id: 'net-config-only-awsvpc',
  title: 'Subnets for tasks without an interface',
  why: 'Only awsvpc tasks have an interface of their own that could stand in a subnet. In the other modes tasks use the network of their instance, and AWS refuses the configuration.',
  *check({ id, name, props, launch, taskDefinition }) {
    if (
      !taskDefinition ||
      taskDefinition.networkMode === 'awsvpc' ||
      !props.networkConfiguration?.awsvpcConfiguration
    )
      return;
    // On Fargate the mode is what is wrong, which another rule says.
    if (launch === 'FARGATE' || taskDefinition.launches.has('FARGATE')) return;
    yield {
      field: ['networkConfiguration'],
      message: `${name} names subnets, but its tasks run in ${taskDefinition.networkMode} mode.`,
      fix: { label: 'Remove networkConfiguration', edits: [dropProp(id, ['networkConfiguration'])] },
    };
  },
  good: [() => ec2Service(), () => fargateService()],
  bad: [() => ec2Service({ networkConfiguration: inSubnets })],
});
