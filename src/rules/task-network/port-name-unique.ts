import { fargate, sidecar } from '../examples.ts';
import { portsOf } from '../ports.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const named = (one: string, other: string) =>
  fargate({
    container: { portMappings: [{ containerPort: 8080, name: one }] },
    sidecars: [sidecar({ portMappings: [{ containerPort: 9090, name: other }] })],
  });

export const portNameUnique = containerRule({
  id: 'port-name-unique',
  title: 'Two ports of one name',
  why: 'Service Connect and VPC Lattice call a port of the task by its name, so AWS refuses a name that is used twice.',
  *check(container, view) {
    const earlier = view.containers.slice(0, container.index + 1).flatMap(portsOf);
    for (const { index, mapping } of portsOf(container)) {
      const rival = earlier.find(
        (other) =>
          other.mapping.name === mapping.name &&
          (other.container.index < container.index || other.index < index),
      );
      if (!mapping.name || !rival) continue;
      yield {
        field: ['portMappings', index, 'name'],
        message: `${nameOf(container)} calls port ${mapping.containerPort} ${mapping.name}, which is the name of another port already.`,
      };
    }
  },
  good: [() => named('http', 'metrics')],
  bad: [() => named('http', 'http')],
});
