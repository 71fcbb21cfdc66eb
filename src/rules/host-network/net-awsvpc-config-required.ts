import { service } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { setProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { ec2Service, fargateService } from '../service-examples.ts';
import { subnetsAround } from './subnets-around.ts';

export const netAwsvpcConfigRequired = runnerRule({
  id: 'net-awsvpc-config-required',
  title: 'awsvpc tasks without subnets',
  why: 'In awsvpc mode each task gets a network interface in one of the subnets you name. Without any AWS refuses the request.',
  *check({ id, kind, name, props, taskDefinition }, q) {
    if (taskDefinition?.networkMode !== 'awsvpc' || props.networkConfiguration?.awsvpcConfiguration) return;
    // With an external controller task sets name them; a schedule has a rule of its own.
    if (q.props('service', id).deploymentController?.type === 'EXTERNAL') return;
    if (kind === 'standalone-task' && q.props('standalone-task', id).schedule) return;
    const subnets = subnetsAround(q, id);
    yield {
      field: ['networkConfiguration'],
      message: `${name} starts awsvpc tasks and names no subnets for them.`,
      ...(subnets.length > 0
        ? {
            fix: {
              label: `Use ${subnets.join(' and ')}`,
              edits: [
                setProp(id, ['networkConfiguration', 'awsvpcConfiguration'], {
                  subnets,
                  assignPublicIp: 'DISABLED',
                }),
              ],
            },
          }
        : {}),
    };
  },
  good: [() => fargateService(), () => ec2Service()],
  bad: [
    () => fargateService({ networkConfiguration: undefined }),
    () => service({ vpc: {}, props: { networkConfiguration: undefined }, runs: fargateTask() }),
  ],
});
