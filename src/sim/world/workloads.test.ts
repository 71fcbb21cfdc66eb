import { expect, test } from 'vitest';
import { ec2Services } from '../boot/example-designs.ts';
import { planOf } from '../boot.ts';
import { Simulation } from '../simulation.ts';
import { systems } from '../systems/index.ts';

test('each of many services begins with its own desired count', () => {
  const counts = Array.from({ length: 150 }, (_, i) => i % 7);
  const services = counts.map((desiredCount, i) => ({ name: `s${i}`, desiredCount, cpu: 1, memory: 6 }));
  const { world } = new Simulation(planOf(ec2Services(services, { instances: 2 })), systems, { seed: 1 });
  expect(Array.from(world.workloads.desired.slice(0, 150))).toEqual(counts);
});
