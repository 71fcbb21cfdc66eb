import { ec2 } from '../examples.ts';
import { overlap, portsOf } from '../ports.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const ranges = (...portMappings: { [key: string]: string | number }[]) =>
  ec2({ container: { portMappings } });

export const portRangeOverlap = containerRule({
  id: 'port-range-overlap',
  title: 'Port ranges that overlap',
  why: 'Each port of a container can be mapped once, alone or in a range. AWS refuses ranges that share a port with another mapping.',
  *check(container) {
    const ports = portsOf(container);
    for (const port of ports) {
      const rival = ports.find(
        (other) =>
          other.index < port.index &&
          other.protocol === port.protocol &&
          (other.mapping.containerPortRange ?? port.mapping.containerPortRange) !== undefined &&
          overlap(other, port),
      );
      if (!rival) continue;
      const words = ({ mapping }: typeof port): string =>
        `${mapping.containerPortRange ?? mapping.containerPort}`;
      yield {
        field: ['portMappings', port.index],
        message: `${nameOf(container)} maps ${words(rival)} and ${words(port)}, which share ports.`,
      };
    }
  },
  good: [
    () => ranges({ containerPortRange: '8000-8010' }, { containerPortRange: '8011-8020' }),
    () => ranges({ containerPortRange: '8000-8010' }, { containerPort: 8011 }),
  ],
  bad: [
    () => ranges({ containerPortRange: '8000-8010' }, { containerPortRange: '8010-8020' }),
    () => ranges({ containerPort: 8005 }, { containerPortRange: '8000-8010' }),
  ],
});
