import { deploymentConfiguration } from '#model/aws/deployment-configuration.ts';
import { isFargateSize } from '#model/aws/fargate-sizes.ts';
import { instanceType } from '#model/aws/instance-types.ts';
import { Drawing } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import { field } from '#model/field.ts';
import { isObject, pathText, type Json } from '#model/json.ts';
import { service } from '#model/kinds/service.ts';
import { targetGroup } from '#model/links/target-group.ts';
import { hostsOf } from '#model/view/hosts.ts';
import { copiesOn, taskDemand } from '#model/view/task-demand.ts';
import { taskDefinitionView } from '#model/view/task-definition.ts';
import { clean, violations } from '#model/violations.ts';
import { z } from '#model/zod.ts';
import { drawCluster, drawGroup, drawService, type DrawnService } from './draw-service.ts';

/** What the service of a shorthand is called. */
export const shorthandName = 'api';

/** A shorthand that describes no service; the message has one line for each fault. */
export class BadService extends Error {}

const zones = ['a', 'b', 'c'];
const deploymentShape = deploymentConfiguration.unwrap().shape;
const { desiredCount, healthCheckGracePeriodSeconds } = service.schema.shape;

const schema = z.strictObject({
  desiredCount: field(desiredCount.unwrap(), { help: 'How many tasks to keep running.', required: true }),
  minimumHealthyPercent: deploymentShape.minimumHealthyPercent,
  maximumPercent: deploymentShape.maximumPercent,
  launchType: field(z.enum(['FARGATE', 'EC2']), { help: 'Where tasks run.', default: 'FARGATE' }),
  strategy: deploymentShape.strategy,
  bakeTimeInMinutes: deploymentShape.bakeTimeInMinutes,
  linearConfiguration: deploymentShape.linearConfiguration,
  canaryConfiguration: deploymentShape.canaryConfiguration,
  deploymentCircuitBreaker: deploymentShape.deploymentCircuitBreaker,
  healthCheckGracePeriodSeconds,
  loadBalancer: field(z.enum(['application', 'network']), { help: 'What stands in front of it.' }),
  deregistrationDelaySeconds: targetGroup.schema.shape.deregistrationDelaySeconds,
  requestsPerSecond: field(z.number().min(0).max(1e7), { help: 'Requests to the load balancer.' }),
  cpu: field(z.int().min(1).max(1_000_000), { help: 'Of one task.', unit: 'CPU units', default: 256 }),
  memory: field(z.int().min(6).max(100_000_000), { help: 'Of one task.', unit: 'MiB', default: 512 }),
  hostPort: field(z.int().min(1).max(65_535), { help: 'A fixed port of the instance; EC2 alone.' }),
  instances: field(z.int().min(0).max(5000), {
    help: 'How many there are; enough when left out. EC2 alone.',
  }),
  instanceType: field(z.string(), { help: 'What they are; EC2 alone.', default: 'm5.large' }),
});

type Shorthand = z.infer<typeof schema>;

/**
 * The design that a shorthand such as `{"desiredCount":4,"minimumHealthyPercent":50,"launchType":"FARGATE"}` stands
 * for: one service in three zones with room for every task, unless `instances` says how many there are. The keys are
 * those of CreateService and its deploymentConfiguration. Throws `BadService` with every fault.
 */
export function designOfService(json: Json): Design {
  if (!isObject(json)) throw new BadService('A service is a JSON object, e.g. {"desiredCount":4}.');
  const faults = violations(schema, json).map(({ code, path, message }) =>
    code === 'unknown' && path.length === 1 ? unknownKey(pathText(path)) : message,
  );
  if (faults.length > 0) throw new BadService(faults.join('\n'));
  const parsed = clean(schema, json);
  const contradictions = contradictionsIn(parsed);
  if (contradictions.length > 0) throw new BadService(contradictions.join('\n'));
  return parsed.launchType === 'EC2' ? onInstances(parsed) : drawn(parsed);
}

const unknownKey = (key: string): string =>
  `${key} is not known here; known are ${Object.keys(schema.shape).join(', ')}.`;

/** What each key understands by itself but not together with the others. */
function contradictionsIn(shorthand: Shorthand): string[] {
  const { launchType = 'FARGATE', loadBalancer, cpu = 256, memory = 512, instanceType: type } = shorthand;
  const faults: string[] = [];
  for (const key of ['hostPort', 'instances', 'instanceType'] as const)
    if (launchType === 'FARGATE' && shorthand[key] !== undefined)
      faults.push(`${key} is for the launchType EC2 alone.`);
  for (const key of ['deregistrationDelaySeconds', 'requestsPerSecond'] as const)
    if (loadBalancer === undefined && shorthand[key] !== undefined)
      faults.push(`${key} needs a loadBalancer.`);
  if (launchType === 'FARGATE' && !isFargateSize(cpu, memory))
    faults.push(`Fargate does not sell ${cpu} CPU units with ${memory} MiB.`);
  if (type !== undefined && !instanceType(type))
    faults.push(`Nothing is known of the instance type ${type}.`);
  return faults;
}

/** On as many instances as hold twice the tasks, which is the most that any deployment needs. */
function onInstances(shorthand: Shorthand): Design {
  if (shorthand.instances !== undefined) return drawn(shorthand);
  const { desiredCount: count = 0 } = shorthand;
  const trial = drawn({ ...shorthand, instances: 1 });
  const q = indexOf(trial);
  const { each, instanceType: type } = hostsOf(q, q.ofKind('ec2-capacity')[0]!);
  const copies = copiesOn(each!, taskDemand(taskDefinitionView(q, q.ofKind('task-definition')[0]!)));
  if (copies === 0) throw new BadService(`A task does not fit on an instance of the type ${type}.`);
  // One more in each zone, so that an uneven spread fits as well.
  return drawn({ ...shorthand, instances: Math.ceil((2 * count) / copies) + zones.length });
}

function drawn(shorthand: Shorthand): Design {
  const { instances = 0, instanceType: type = 'm5.large', launchType = 'FARGATE' } = shorthand;
  const { strategy, bakeTimeInMinutes, linearConfiguration, canaryConfiguration } = shorthand;
  const { healthCheckGracePeriodSeconds, loadBalancer, deregistrationDelaySeconds } = shorthand;
  const deployment = {
    strategy,
    bakeTimeInMinutes,
    linearConfiguration: linearConfiguration as Json | undefined,
    canaryConfiguration: canaryConfiguration as Json | undefined,
    deploymentCircuitBreaker: shorthand.deploymentCircuitBreaker as Json | undefined,
  };
  const d = new Drawing('shorthand', 'Service');
  const cluster = drawCluster(d, zones);
  if (launchType === 'EC2') drawGroup(d, cluster, { instances, instanceType: type, zones });
  drawService(d, cluster, launchType, zones, {
    // Counts, percentages and sizes have the same names here and there.
    ...(shorthand as DrawnService),
    name: shorthandName,
    deployment,
    props: { healthCheckGracePeriodSeconds },
    targetGroup: { deregistrationDelaySeconds },
    ...(loadBalancer ? { behind: loadBalancer } : {}),
  });
  return d.design;
}
