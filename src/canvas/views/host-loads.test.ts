import { expect, test } from 'vitest';
import { emptyDesign, type Design } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import { applyEdits } from '#model/edit.ts';
import type { JsonObject } from '#model/json.ts';
import { hostLoads } from './host-loads.ts';

const design = (desiredCount: number, task: JsonObject, ports: JsonObject[] = []): Design =>
  applyEdits(emptyDesign('d'), [
    {
      do: 'add-node',
      id: 'asg',
      node: {
        kind: 'ec2-capacity',
        props: { instanceType: 'm5.large', minSize: 3, desiredCapacity: 3, availabilityZones: ['a', 'b'] },
      },
    },
    { do: 'add-node', id: 'td', node: { kind: 'task-definition', props: task } },
    {
      do: 'add-node',
      id: 'app',
      node: { kind: 'container', parent: 'td', props: { cpu: 256, memory: 512, portMappings: ports } },
    },
    { do: 'add-node', id: 'svc', node: { kind: 'service', props: { desiredCount } } },
    { do: 'add-link', id: 'runs', link: { kind: 'runs', from: 'svc', to: 'td', props: {} } },
    { do: 'add-link', id: 'on', link: { kind: 'capacity', from: 'svc', to: 'asg', props: { weight: 1 } } },
  ]);

test('tasks are dealt out evenly over the hosts of all zones', () => {
  const zones = hostLoads(indexOf(design(4, { networkMode: 'bridge' })), 'asg');
  expect(zones.map(({ zone, hosts }) => [zone, ...hosts.map(({ tasks }) => tasks)])).toEqual([
    ['a', 2, 1],
    ['b', 1],
  ]);
  expect(zones[0]?.hosts[0]).toMatchObject({
    cpu: { used: 512, of: 2048 },
    memory: { used: 1024 },
    ports: [],
  });
});

test('a task in awsvpc mode takes a network interface, and its own size counts before its containers', () => {
  const [zone] = hostLoads(indexOf(design(3, { networkMode: 'awsvpc', cpu: '1024', memory: '2 GB' })), 'asg');
  expect(zone?.hosts[0]).toMatchObject({
    cpu: { used: 1024 },
    memory: { used: 2048 },
    enis: { used: 1, of: 2 },
  });
});

test('fixed host ports are told', () => {
  const ports = [{ containerPort: 80, hostPort: 8080 }, { containerPort: 81 }];
  const [zone] = hostLoads(indexOf(design(3, { networkMode: 'bridge' }, ports)), 'asg');
  expect(zone?.hosts[0]?.ports).toEqual([8080]);
});
