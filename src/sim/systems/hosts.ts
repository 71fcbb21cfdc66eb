import type { System } from '../system.ts';
import { HostState } from '../world/tables.ts';
import { addHost } from '../world/hosts.ts';

/** The instances a run begins with: those of each Auto Scaling group, dealt to its zones in turn. */
export const hosts: System = {
  id: 'hosts',
  begin(world) {
    for (const { index, startCount, zones } of world.plan.groups) {
      for (let i = 0; i < startCount; i++)
        addHost(world, index, zones[i % zones.length] ?? 0, HostState.ACTIVE);
    }
  },
  mechanisms: [
    {
      says: 'A run begins with the desired capacity of each Auto Scaling group, dealt evenly to its zones; every instance is ACTIVE and its agent connected.',
      basis: 'documented',
      source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html',
    },
    {
      says: 'An instance registers vCPU × 1024 CPU units and the memory that the kernel reports, less ECS_RESERVED_MEMORY.',
      basis: 'documented',
      source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/memory-management.html',
    },
  ],
};
