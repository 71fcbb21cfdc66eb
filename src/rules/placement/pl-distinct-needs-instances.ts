import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { runnerRule } from '../runner-rules.ts';
import { groupService } from '../service-examples.ts';
import { setProp } from '../prop-edits.ts';

const distinct = { placementConstraints: [{ type: 'distinctInstance' }] };

export const plDistinctNeedsInstances = runnerRule({
  id: 'pl-distinct-needs-instances',
  title: 'More tasks than instances',
  why: 'distinctInstance puts each task on an instance of its own. A constraint binds: the tasks for which no instance is left are never placed.',
  *check({ id, kind, name, props, count }, q) {
    const index = (props.placementConstraints ?? []).findIndex(({ type }) => type === 'distinctInstance');
    const groups = hostGroupsOf(q, id);
    const instances = groups.reduce((sum, { most }) => sum + most, 0);
    if (index < 0 || count === undefined || groups.length === 0 || count <= instances) return;
    yield {
      field: ['placementConstraints', index],
      message: `${name} wants ${count} tasks on instances of their own, and there are ${instances}.`,
      ...(instances > 0
        ? {
            fix: {
              label: `Run ${instances} ${instances === 1 ? 'task' : 'tasks'}`,
              edits: [setProp(id, [kind === 'service' ? 'desiredCount' : 'count'], instances)],
            },
          }
        : {}),
    };
  },
  good: [
    () => groupService({ ...distinct, desiredCount: 2 }),
    () => groupService({ ...distinct, desiredCount: 5 }, { capacity: { maxSize: 6 } }),
    () => groupService({ desiredCount: 5 }),
  ],
  bad: [() => groupService({ ...distinct, desiredCount: 3 })],
});
