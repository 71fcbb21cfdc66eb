import type { Query } from '#model/query.ts';
import type { ServiceView } from '#model/view/service.ts';
import { setProp } from '../prop-edits.ts';
import type { Complaint, Fix, Rule } from '../rule.ts';
import { serviceRule } from '../service-rules.ts';

/** A rule about services whose tasks ECS moves between zones; left out, AWS turns that on only where it is possible. */
export function rebalancingRule(
  rule: Omit<Rule, 'on' | 'check'> & { check(view: ServiceView, q: Query): Iterable<Complaint> },
): Rule {
  return serviceRule({
    ...rule,
    *check(view, q) {
      if (view.props.availabilityZoneRebalancing !== 'ENABLED') return;
      for (const complaint of rule.check(view, q))
        yield { field: ['availabilityZoneRebalancing'], ...complaint };
    },
  });
}

export const turnRebalancingOff = ({ id }: ServiceView): Fix => ({
  label: 'Turn zone rebalancing off',
  edits: [setProp(id, ['availabilityZoneRebalancing'], 'DISABLED')],
});

export const rebalanced = { availabilityZoneRebalancing: 'ENABLED' };
