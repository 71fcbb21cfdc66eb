import type { NodeId } from './design.ts';
import { targets, type Query } from './query.ts';

/** A port on which a container can be reached. */
export interface MappedPort {
  containerName?: string;
  containerPort: number;
  protocol: 'tcp' | 'udp';
  /** What Service Connect calls it. */
  name?: string;
}

/** The ports of one container, as its port mappings list them. */
export function mappedPorts(q: Query, container: NodeId): MappedPort[] {
  const { name: containerName, portMappings = [] } = q.props('container', container);
  return portMappings.flatMap(({ containerPort, protocol, name }) =>
    containerPort === undefined
      ? []
      : [
          {
            containerPort,
            protocol: protocol === 'udp' ? 'udp' : 'tcp',
            ...(containerName === undefined ? {} : { containerName }),
            ...(name === undefined ? {} : { name }),
          },
        ],
  );
}

/** The first port of what a service or standalone task runs: the one that people mean unless they say otherwise. */
export function firstPort(q: Query, runner: NodeId): MappedPort | undefined {
  const definition = targets(q, runner, 'runs')[0];
  if (definition === undefined) return undefined;
  return q.children(definition).flatMap((container) => mappedPorts(q, container))[0];
}
