import type { Mechanism } from '../../parameters.ts';

const guide = (page: string): string =>
  `https://docs.aws.amazon.com/AmazonECS/latest/developerguide/${page}.html`;

/** What the simulator does about placement, for the model card. */
export const placementMechanisms: readonly Mechanism[] = [
  {
    says: 'An instance is chosen in four steps: enough CPU, memory, GPUs, ports and network interfaces; constraints; strategies; one of those left.',
    basis: 'documented',
    source: guide('task-placement'),
  },
  {
    says: 'Only ACTIVE instances whose agent is connected are given tasks. Room is held until a task is STOPPED.',
    basis: 'documented',
    source: guide('container-instance-draining'),
  },
  {
    says: 'Rules of a strategy narrow in their order: spread keeps the values with the fewest tasks of the service, binpack the instances with the least left, random any one.',
    basis: 'documented',
    source: guide('task-placement-strategies'),
  },
  {
    says: 'A second spread counts within the values of the first: over zones, then over racks within each zone. Tasks with desired status RUNNING count, on every instance that has the value; instances without the attribute are a value of their own.',
    basis: 'inferred',
    source: guide('task-placement-strategies'),
  },
  {
    says: 'A service without a strategy spreads over Availability Zones and then prefers the instance with the fewest of its tasks; what is still equal is left to chance.',
    basis: 'documented',
    source: guide('update-service-parameters'),
  },
  {
    says: 'RunTask without a strategy takes any instance that can run the task.',
    basis: 'simplified',
    source: guide('task-placement'),
  },
  {
    says: 'Tasks of one request are placed one after another, and each sees those before it.',
    basis: 'simplified',
    source: 'ecs-scheduler §2.2',
  },
  {
    says: 'Constraints are binding. distinctInstance keeps tasks of one service apart, of whatever revision; memberOf expressions are those of the service and of the task definition.',
    basis: 'documented',
    source: guide('task-placement-constraints'),
  },
  {
    says: 'In the cluster query language not binds tighter than and, and tighter than or; patterns match the whole value; an instance without an attribute satisfies !=, !in, !~ and !exists.',
    basis: 'inferred',
    source: guide('cluster-query-language'),
  },
  {
    says: 'Patterns are Java’s as far as JavaScript reads them alike. One with other syntax, or one that could take forever to match, is satisfied by no instance, and the explanation says why.',
    basis: 'simplified',
    source: guide('cluster-query-language'),
  },
  {
    says: 'The closest matching instance is the one with the fewest failing filters, then the one that lacks the smallest part of what is needed.',
    basis: 'simplified',
    source: guide('service-event-messages-list'),
  },
  {
    says: 'Fewer tasks: those not counted as healthy stop first. Then the strategy is turned round: the zone with the most tasks, or for binpack the instance that would have the most left.',
    basis: 'documented',
    source: guide('task-placement-strategies'),
  },
  {
    says: 'Among tasks not counted as healthy, those that still wait for an instance stop first, the newest before the others.',
    basis: 'simplified',
    source: 'ecs-scheduler §2.4',
  },
  {
    says: 'Tasks with scale-in protection do not stop for the scheduler.',
    basis: 'documented',
    source: guide('task-scale-in-protection'),
  },
  {
    says: 'A daemon service runs one task on each ACTIVE instance that matches its constraints.',
    basis: 'documented',
    source: guide('ecs_services'),
  },
];
