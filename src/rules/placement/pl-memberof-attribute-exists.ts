import { attributesIn, parseClusterQuery } from '#model/placement/cluster-query.ts';
import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { runnerRule } from '../runner-rules.ts';
import { groupService } from '../service-examples.ts';

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html (attributes)
const builtIn =
  /^ecs\.(ami-id|availability-zone|instance-type|os-type|os-family|cpu-architecture|vpc-id|subnet-id|awsvpc-trunk-id|outpost-arn|capability\..+)$/;
const on = (expression: string, attributes: readonly { name: string; value: string }[] = []) =>
  groupService({ placementConstraints: [{ type: 'memberOf', expression }] }, { capacity: { attributes } });

export const plMemberofAttributeExists = runnerRule({
  id: 'pl-memberof-attribute-exists',
  title: 'Attribute that no instance has',
  why: 'Attributes of your own must be set on instances before an expression can ask for them. Where none has it, no instance matches and no task is placed.',
  *check({ id, name, props }, q) {
    const groups = hostGroupsOf(q, id);
    if (groups.length === 0) return;
    const set = new Set(
      groups.flatMap((group) =>
        (q.props('ec2-capacity', group.id).attributes ?? []).map((each) => each.name),
      ),
    );
    for (const [index, { expression = '' }] of (props.placementConstraints ?? []).entries()) {
      const parsed = parseClusterQuery(expression);
      const asked = 'query' in parsed ? attributesIn(parsed.query) : [];
      const unknown = asked.filter((attribute) => !builtIn.test(attribute) && !set.has(attribute));
      if (unknown.length === 0) continue;
      yield {
        field: ['placementConstraints', index, 'expression'],
        message: `${name} asks for the attribute ${[...new Set(unknown)].join(', ')}, which none of its instances has.`,
      };
    }
  },
  good: [
    () => on('attribute:stack == prod', [{ name: 'stack', value: 'prod' }]),
    () => on('attribute:ecs.os-type == linux'),
  ],
  bad: [() => on('attribute:stack == prod'), () => on('attribute:ecs.instancetype == m5.large')],
});
