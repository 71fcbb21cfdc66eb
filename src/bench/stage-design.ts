import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';

const zones = ['a', 'b', 'c'];
const subnets = zones.map((zone, i) => ({
  name: `private-${zone}`,
  cidrBlock: `10.${i}.0.0/16`,
  availabilityZone: zone,
}));

/** One Auto Scaling group of so many instances, and services that put so many tasks on them together. */
export function manyHosts(hosts: number, tasks: number): Design {
  return design((d) => {
    const vpc = d.node('vpc', { availabilityZones: zones, subnets });
    const cluster = d.node('cluster', { clusterName: 'large' }, vpc);
    d.node(
      'ec2-capacity',
      {
        name: 'hosts',
        instanceType: 'm5.2xlarge',
        minSize: hosts,
        maxSize: hosts,
        desiredCapacity: hosts,
        availabilityZones: zones,
        capacityProvider: undefined,
        newInstancesProtectedFromScaleIn: undefined,
      },
      cluster,
    );
    // A service may have 5,000 tasks.
    const services = Math.ceil(tasks / 5000);
    for (let i = 0; i < services; i++) {
      const name = `worker-${i + 1}`;
      const service = d.node(
        'service',
        {
          serviceName: name,
          desiredCount: Math.round(tasks / services),
          launchType: 'EC2',
          deploymentConfiguration: { minimumHealthyPercent: 90, maximumPercent: 110 },
          networkConfiguration: undefined,
          placementStrategy: [{ type: 'spread', field: 'attribute:ecs.availability-zone' }],
        },
        cluster,
      );
      const task = d.taskDefinition(
        {
          family: name,
          requiresCompatibilities: ['EC2'],
          networkMode: 'bridge',
          cpu: '256',
          memory: '1024',
          containerDefinitions: [
            { name, image: 'public.ecr.aws/example/worker:1', essential: true, portMappings: [] },
          ],
        },
        cluster,
      );
      d.link('runs', service, task);
    }
  });
}
