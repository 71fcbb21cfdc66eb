import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { drawCluster, drawGroup, drawService, type DrawnGroup, type DrawnService } from './draw-service.ts';

// Designs in few words, for scenarios and tests.

/** One service on Fargate, in subnets of these zones. */
export const fargateService = (
  parts: DrawnService = {},
  zones: readonly string[] = ['a', 'b', 'c'],
): Design =>
  design((d) => {
    drawService(d, drawCluster(d, zones), 'FARGATE', zones, parts);
  });

/**
 * One service of the launch type EC2 on one group of instances: bridge mode, unless `networkMode` says otherwise.
 * `ec2Service({ hostPort: 8080, behind: 'application', requestsPerSecond: 50 }, { instances: 3 })`
 */
export const ec2Service = (parts: DrawnService = {}, group: DrawnGroup = { instances: 3 }): Design =>
  ec2Services([parts], group);

/** Several services that compete for one group of instances. */
export const ec2Services = (services: readonly DrawnService[], group: DrawnGroup): Design =>
  design((d) => {
    const zones = group.zones ?? ['a', 'b', 'c'];
    const cluster = drawCluster(d, zones);
    drawGroup(d, cluster, group);
    for (const parts of services) drawService(d, cluster, 'EC2', zones, parts);
  });

/** The same service on a group through its capacity provider, which scales it within its bounds. */
export const providerService = (parts: DrawnService = {}, group: DrawnGroup = { instances: 3 }): Design =>
  design((d) => {
    const zones = group.zones ?? ['a', 'b', 'c'];
    const cluster = drawCluster(d, zones);
    const capacityProvider = { name: 'hosts', managedScaling: { status: 'ENABLED' } };
    const props = { capacityProvider, ...group.props };
    const capacity = drawGroup(d, cluster, { ...group, props });
    const service = drawService(d, cluster, 'EC2', zones, {
      ...parts,
      props: { launchType: undefined, ...parts.props },
    });
    d.link('capacity', service, capacity, { weight: 1 });
  });
