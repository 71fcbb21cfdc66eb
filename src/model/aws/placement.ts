import { z } from '../zod.ts';
import { field } from '../field.ts';
import { isObject, type JsonObject } from '../json.ts';
import { obey } from './obey.ts';
import { guidePage } from './pages.ts';
import { membersOf } from './shape-docs.ts';

const strategyDocs = membersOf('PlacementStrategy');
const constraintDocs = membersOf('PlacementConstraint');

const typed = (value: unknown, type: string): JsonObject | undefined =>
  isObject(value) && value['type'] === type ? value : undefined;

const strategyShape = z.strictObject({
  type: field(z.enum(['spread', 'binpack', 'random']), {
    help: 'spread evens tasks out, binpack fills instances one after another, random does neither.',
    docs: strategyDocs('type'),
    required: true,
    ids: { enum: 'pl-strategy-types' },
  }),
  field: field(z.string(), {
    help: 'spread: attribute:ecs.availability-zone, instanceId or another attribute. binpack: cpu or memory.',
    docs: strategyDocs('field'),
  }),
});

const binpack = obey(
  strategyShape,
  { id: 'pl-binpack-field', code: 'enum', message: 'must be cpu or memory for binpack', path: ['field'] },
  (value) => {
    const strategy = typed(value, 'binpack');
    return !strategy || /^(cpu|memory)$/i.test(String(strategy['field']));
  },
);

const spread = obey(
  binpack,
  {
    id: 'pl-spread-field',
    code: 'format',
    message: 'must be instanceId, host or attribute:<name> for spread',
    path: ['field'],
  },
  (value) => {
    const strategy = typed(value, 'spread');
    return !strategy || /^(instanceId|host|attribute:.+)$/.test(String(strategy['field']));
  },
);

const placementStrategyItem = obey(
  spread,
  { id: 'pl-random-field', code: 'unknown', message: 'must be left out for random', path: ['field'] },
  (value) => (typed(value, 'random')?.['field'] ?? undefined) === undefined,
);

const constraintShape = z.strictObject({
  type: field(z.enum(['distinctInstance', 'memberOf']), {
    help: 'Each task on an instance of its own, or only on instances that match the expression.',
    docs: constraintDocs('type'),
    required: true,
    ids: { enum: 'pl-constraint-types' },
  }),
  expression: field(z.string().max(2000), {
    help: 'A query in the cluster query language, e.g. attribute:ecs.instance-type =~ m5.*',
    docs: guidePage('cluster-query-language'),
    ids: { length: 'pl-memberof-expression' },
  }),
});

const distinct = obey(
  constraintShape,
  {
    id: 'pl-distinct-no-expression',
    code: 'unknown',
    message: 'must be left out for distinctInstance',
    path: ['expression'],
  },
  (value) => (typed(value, 'distinctInstance')?.['expression'] ?? undefined) === undefined,
);

const placementConstraint = obey(
  distinct,
  {
    id: 'pl-memberof-expression',
    code: 'missing',
    message: 'is required for memberOf',
    path: ['expression'],
  },
  (value) => {
    const constraint = typed(value, 'memberOf');
    return !constraint || Boolean(constraint['expression']);
  },
);

export const placementStrategy = field(z.array(placementStrategyItem).max(5), {
  help: 'Which of the instances that could take a task gets it, the first strategy first. Not for Fargate.',
  docs: guidePage('task-placement-strategies'),
  group: 'Placement',
  ids: { length: 'pl-strategies-max-5' },
});

export const placementConstraints = field(z.array(placementConstraint).max(10), {
  help: 'Which instances may take a task at all. Not for Fargate.',
  docs: guidePage('task-placement-constraints'),
  group: 'Placement',
  ids: { length: 'pl-constraints-max-10' },
});
