import { portRange, type PortMapping } from '#model/aws/port-mapping.ts';
import type { ContainerView } from '#model/view/task-definition.ts';

/** One entry of `portMappings` with what AWS assumes filled in. */
export interface Port {
  container: ContainerView;
  index: number;
  mapping: PortMapping;
  protocol: string;
  /** First and last container port; undefined when the mapping says none. */
  span?: { first: number; last: number };
}

export function portsOf(container: ContainerView): Port[] {
  return (container.doc.portMappings ?? []).map((mapping, index) => {
    const { containerPort, containerPortRange, protocol = 'tcp' } = mapping;
    const single = containerPort === undefined ? undefined : { first: containerPort, last: containerPort };
    const span = containerPortRange === undefined ? single : portRange(containerPortRange);
    return { container, index, mapping, protocol: protocol.toLowerCase(), ...(span ? { span } : {}) };
  });
}

export function overlap(a: Port, b: Port): boolean {
  return (
    a.span !== undefined && b.span !== undefined && a.span.first <= b.span.last && b.span.first <= a.span.last
  );
}
