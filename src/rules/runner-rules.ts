import type { NodeId } from '#model/design.ts';
import { targets, type Query } from '#model/query.ts';
import { titleOf, type NodeProps } from '#model/registry.ts';
import { launchOf, type Launch } from '#model/view/launch.ts';
import { taskDefinitionView, type TaskDefinitionView } from '#model/view/task-definition.ts';
import type { Complaint, Rule } from './rule.ts';

type Shared = keyof NodeProps<'service'> & keyof NodeProps<'standalone-task'>;

/** What a service and a standalone task have in common: both start tasks. */
export interface RunnerView {
  id: NodeId;
  kind: 'service' | 'standalone-task';
  /** 'Service api', 'Task job'. */
  name: string;
  /** The parameters that CreateService and RunTask share. */
  props: Pick<NodeProps<'service'>, Exclude<Shared, 'propagateTags'>>;
  /** How many tasks it starts; undefined for a daemon, which has one on each instance. */
  count?: number;
  launch?: Launch;
  taskDefinition?: TaskDefinitionView;
}

type Described = Omit<Rule, 'on' | 'check'>;

/** A rule about whatever starts tasks; fields are paths in its props. */
export function runnerRule(
  rule: Described & { check(view: RunnerView, q: Query): Iterable<Complaint> },
): Rule {
  return { ...rule, on: ['service', 'standalone-task'], check: (q, id) => rule.check(runnerView(q, id), q) };
}

/** The view of the service or standalone task `id`; computed once until something it is made of changes. */
export function runnerView(q: Query, id: NodeId): RunnerView {
  return q.memo('runner', id, (inner) => compute(inner, id));
}

function compute(q: Query, id: NodeId): RunnerView {
  const isService = q.node(id)?.kind === 'service';
  const runs = targets(q, id, 'runs')[0];
  const launch = launchOf(q, id);
  const count = isService
    ? serviceCount(q.props('service', id))
    : (q.props('standalone-task', id).count ?? 1);
  return {
    id,
    kind: isService ? 'service' : 'standalone-task',
    name: `${isService ? 'Service' : 'Task'} ${titleOf(q, id)}`,
    props: isService ? q.props('service', id) : q.props('standalone-task', id),
    ...(count === undefined ? {} : { count }),
    ...(launch === undefined ? {} : { launch }),
    ...(runs === undefined ? {} : { taskDefinition: taskDefinitionView(q, runs) }),
  };
}

function serviceCount({ schedulingStrategy, desiredCount = 1 }: NodeProps<'service'>): number | undefined {
  return schedulingStrategy === 'DAEMON' ? undefined : desiredCount;
}
