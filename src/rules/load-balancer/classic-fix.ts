import type { NodeId } from '#model/design.ts';
import type { NodeProps } from '#model/registry.ts';
import type { Fix } from '../rule.ts';

/** Makes a Classic Load Balancer an Application Load Balancer, its listeners speaking HTTP or HTTPS. */
export function toApplicationBalancer(id: NodeId, { listeners = [] }: NodeProps<'load-balancer'>): Fix {
  const spoken = listeners.map((listener) => ({
    ...listener,
    protocol: listener.protocol === 'HTTPS' || listener.protocol === 'SSL' ? 'HTTPS' : 'HTTP',
  }));
  return {
    label: 'Use an Application Load Balancer',
    edits: [
      { do: 'set', id, path: ['type'], value: 'application' },
      ...(spoken.length > 0
        ? [{ do: 'set', id, path: ['listeners'], value: JSON.parse(JSON.stringify(spoken)) } as const]
        : []),
    ],
  };
}
