import { service } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import type { Json, JsonObject } from '#model/json.ts';
import { isObject } from '#model/json.ts';
import { ec2Task, fargateTask, managedInstances } from '../examples.ts';
import { isSaid } from '../said.ts';
import type { SupportRow } from './row.ts';

const onFargate = (props: JsonObject): Design =>
  service({ props: { launchType: 'FARGATE', ...props }, runs: fargateTask() });
const onEc2 = (props: JsonObject): Design =>
  service({ props: { launchType: 'EC2', ...props }, runs: ec2Task() });
const spread = { placementStrategy: [{ type: 'spread', field: 'attribute:ecs.availability-zone' }] };
const distinct = { placementConstraints: [{ type: 'distinctInstance' }] };
const memberOf = (expression: string): JsonObject => ({
  placementConstraints: [{ type: 'memberOf', expression }],
});

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ManagedInstances.html
const managedAttributes = /^ecs\.(subnet-id|availability-zone|cpu-architecture|instance-type)$/;

function otherAttributes(constraints: Json | undefined): string[] {
  return (Array.isArray(constraints) ? (constraints as readonly Json[]) : []).flatMap((constraint) => {
    const expression = isObject(constraint) ? constraint['expression'] : undefined;
    const names = typeof expression === 'string' ? [...expression.matchAll(/attribute:([\w.-]+)/g)] : [];
    return names.map(([, name]) => name!).filter((name) => !managedAttributes.test(name));
  });
}

/** Placement, which means choosing among instances. */
export const placementRows: readonly SupportRow[] = [
  {
    id: 'pl-fargate-strategies',
    of: 'runner',
    parameter: 'placementStrategy',
    where: { launch: 'FARGATE' },
    offends: isSaid,
    title: 'Placement strategy on Fargate',
    why: 'A strategy ranks container instances. Fargate has none to rank: it spreads the tasks of a service over Availability Zones by itself, and AWS refuses the parameter.',
    does: () => 'has a placement strategy',
    fix: 'remove',
    good: [() => onFargate({ placementStrategy: [] }), () => onEc2(spread)],
    bad: [() => onFargate(spread)],
  },
  {
    id: 'pl-fargate-constraints',
    of: 'runner',
    parameter: 'placementConstraints',
    where: { launch: 'FARGATE' },
    title: 'Placement constraint on Fargate',
    why: 'Constraints choose among container instances. Fargate has none to choose from, and AWS refuses the parameter.',
    does: () => 'has placement constraints',
    fix: 'remove',
    good: [() => onFargate({}), () => onEc2(distinct)],
    bad: [() => onFargate(distinct)],
  },
  {
    id: 'pl-managed-instances-attributes',
    of: 'task-definition',
    parameter: 'placementConstraints',
    where: { launch: 'MANAGED_INSTANCES' },
    offends: (value) => otherAttributes(value).length > 0,
    title: 'Attribute that Managed Instances lack',
    why: 'On Managed Instances an expression may speak of ecs.subnet-id, ecs.availability-zone, ecs.cpu-architecture and ecs.instance-type, because AWS must find an instance for it before there is one.',
    does: (value) => `is constrained by ${otherAttributes(value).join(', ')}`,
    but: 'Managed Instances do not know that attribute',
    good: [() => managedInstances(memberOf('attribute:ecs.instance-type =~ m7i.*'))],
    bad: [() => managedInstances(memberOf('attribute:ecs.ami-id == ami-1234'))],
  },
];
