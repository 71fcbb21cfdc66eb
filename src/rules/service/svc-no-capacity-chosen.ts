import { ancestor } from '#model/query.ts';
import { strategyOf } from '#model/view/strategy.ts';
import { setProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { fargateService } from '../service-examples.ts';

export const svcNoCapacityChosen = runnerRule({
  id: 'svc-no-capacity-chosen',
  title: 'Nothing says where tasks run',
  why: 'Without a launch type and a strategy the default strategy of the cluster decides, and without one AWS takes EC2. Said here, it does not depend on the cluster.',
  *check({ id, name, props, taskDefinition }, q) {
    if (props.launchType || strategyOf(q, id).length > 0) return;
    if (q.props('service', id).deploymentController?.type === 'EXTERNAL') return;
    const cluster = ancestor(q, id, 'cluster');
    const { defaultCapacityProviderStrategy = [] } = cluster === undefined ? {} : q.props('cluster', cluster);
    if (defaultCapacityProviderStrategy.length > 0) return;
    const isFargate = taskDefinition?.doc.requiresCompatibilities?.includes('FARGATE');
    yield {
      field: ['launchType'],
      message: `${name} names neither a launch type nor capacity, so AWS takes EC2.`,
      ...(isFargate
        ? { fix: { label: 'Use launch type FARGATE', edits: [setProp(id, ['launchType'], 'FARGATE')] } }
        : {}),
    };
  },
  good: [
    () => fargateService(),
    () =>
      fargateService(
        { launchType: undefined },
        { cluster: { defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1 }] } },
      ),
  ],
  bad: [() => fargateService({ launchType: undefined })],
});
