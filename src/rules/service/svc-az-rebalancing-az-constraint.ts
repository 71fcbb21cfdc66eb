import { attributesIn, parseClusterQuery } from '#model/placement/cluster-query.ts';
import { groupService } from '../service-examples.ts';
import { serviceName } from '../service-rules.ts';
import { rebalanced, rebalancingRule, turnRebalancingOff } from './rebalancing.ts';

const within = (expression: string) => ({ placementConstraints: [{ type: 'memberOf', expression }] });
const zone = 'attribute:ecs.availability-zone in [eu-west-1a, eu-west-1b]';

export const svcAzRebalancingAzConstraint = rebalancingRule({
  id: 'svc-az-rebalancing-az-constraint',
  title: 'Zones are constrained and rebalanced',
  why: 'A constraint on ecs.availability-zone says where tasks must be; rebalancing moves them between all zones. AWS refuses the two together.',
  *check(view, q) {
    const constraints = [
      ...(view.props.placementConstraints ?? []),
      ...(view.taskDefinition?.doc.placementConstraints ?? []),
    ];
    const parsed = constraints.map(({ expression = '' }) => parseClusterQuery(expression));
    if (!parsed.some((each) => 'query' in each && attributesIn(each.query).includes('ecs.availability-zone')))
      return;
    yield {
      message: `${serviceName(view, q)} rebalances its zones and constrains them.`,
      fix: turnRebalancingOff(view),
    };
  },
  good: [
    () => groupService({ ...rebalanced, ...within('attribute:ecs.instance-type =~ m5.*') }),
    () => groupService(within(zone)),
  ],
  bad: [() => groupService({ ...rebalanced, ...within(zone) })],
});
