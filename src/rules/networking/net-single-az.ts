import { service } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';
import { egressOf } from './egress.ts';

const on =
  (subnets: string[], desiredCount = 2) =>
  () =>
    service({
      vpc: {},
      runs: fargateTask(),
      props: {
        desiredCount,
        networkConfiguration: { awsvpcConfiguration: { subnets, assignPublicIp: 'DISABLED' } },
      },
    });

export const netSingleAz = serviceRule({
  id: 'net-single-az',
  title: 'All tasks in one zone',
  why: 'ECS spreads tasks over the zones of the subnets it is given. With one zone, the service stops when that zone fails.',
  *check(view, q) {
    const egress = egressOf(q, view);
    if (!egress || (view.props.desiredCount ?? 0) < 2) return;
    const zones = [...new Set(egress.subnets.map(({ availabilityZone }) => availabilityZone))];
    if (zones.length !== 1 || zones[0] === undefined) return;
    yield {
      field: ['networkConfiguration', 'awsvpcConfiguration', 'subnets'],
      message: `All ${view.props.desiredCount} tasks of ${serviceName(view, q)} run in zone ${zones[0]}.`,
    };
  },
  good: [on(['private-a', 'private-b']), on(['private-a'], 1)],
  bad: [on(['private-a'])],
});
