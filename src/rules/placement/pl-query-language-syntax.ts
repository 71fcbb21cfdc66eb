import { hasPlaceholder } from '#model/aws/placeholder.ts';
import { parseClusterQuery } from '#model/placement/cluster-query.ts';
import { titleOf } from '#model/registry.ts';
import { taskDefinitionView } from '#model/view/task-definition.ts';
import { ec2 } from '../examples.ts';
import { defineRule } from '../rule.ts';
import { groupService } from '../service-examples.ts';

const memberOf = (expression: string) => ({ placementConstraints: [{ type: 'memberOf', expression }] });

export const plQueryLanguageSyntax = defineRule({
  id: 'pl-query-language-syntax',
  on: ['service', 'standalone-task', 'task-definition'],
  title: 'Expression that AWS cannot read',
  why: 'A constraint is written in the cluster query language: subject, operator, value, as in attribute:ecs.instance-type =~ m5.*, joined with && and ||. AWS refuses anything else.',
  *check(q, id) {
    const isTask = q.node(id)?.kind === 'task-definition';
    const constraints = isTask
      ? taskDefinitionView(q, id).doc.placementConstraints
      : (q.props('service', id).placementConstraints ?? q.props('standalone-task', id).placementConstraints);
    for (const [index, { type, expression }] of (constraints ?? []).entries()) {
      if (type !== 'memberOf' || !expression || hasPlaceholder(expression)) continue;
      const parsed = parseClusterQuery(expression);
      if ('query' in parsed) continue;
      yield {
        field: ['placementConstraints', index, 'expression'],
        message: `The expression "${expression}" of ${titleOf(q, id)} ${parsed.fault.message} (character ${parsed.fault.at + 1}).`,
      };
    }
  },
  good: [
    () => groupService(memberOf('attribute:ecs.instance-type =~ m5.* && !(task:group == batch)')),
    () => ec2(memberOf('attribute:ecs.availability-zone in [eu-west-1a, eu-west-1b]')),
  ],
  bad: [
    () => groupService(memberOf('ecs.instance-type == m5.large')),
    () => ec2(memberOf('attribute:ecs.availability-zone in eu-west-1a')),
    () => groupService(memberOf('attribute:ecs.os-type = linux')),
  ],
});
