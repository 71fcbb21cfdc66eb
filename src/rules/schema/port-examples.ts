import { times, withPorts } from './example-documents.ts';
import type { SchemaExamples } from './examples.ts';

const range = (index: number) => ({ containerPortRange: `${1000 + 10 * index}-${1005 + 10 * index}` });

/** Ports of a container. */
export const portExamples: SchemaExamples = {
  'port-container-range': {
    good: [withPorts({ containerPort: 1 }), withPorts({ containerPort: 65_535 })],
    bad: [withPorts({ containerPort: 0 }), withPorts({ containerPort: 65_536 })],
  },
  'port-protocol-values': {
    good: [withPorts({ containerPort: 53, protocol: 'udp' })],
    bad: [
      withPorts({ containerPort: 53, protocol: 'UDP' }),
      withPorts({ containerPort: 53, protocol: 'tls' }),
    ],
  },
  'port-range-format': {
    good: [withPorts({ containerPortRange: '1-2' }), withPorts({ containerPortRange: '8000-65535' })],
    bad: [
      withPorts({ containerPortRange: '8000' }),
      withPorts({ containerPortRange: '8000-8000' }),
      withPorts({ containerPortRange: '0-10' }),
      withPorts({ containerPortRange: '65000-65536' }),
    ],
  },
  'port-range-max-100': {
    good: [withPorts(...times(100, range), { containerPort: 80 })],
    bad: [withPorts(...times(101, range))],
  },
  'port-name-pattern': {
    good: [
      withPorts({ containerPort: 80, name: 'web_1-http' }),
      withPorts({ containerPort: 80, name: 'a'.repeat(64) }),
    ],
    bad: [
      withPorts({ containerPort: 80, name: 'Web' }),
      withPorts({ containerPort: 80, name: '-web' }),
      withPorts({ containerPort: 80, name: 'a'.repeat(65) }),
    ],
  },
  'port-app-protocol-values': {
    good: [withPorts({ containerPort: 80, name: 'web', appProtocol: 'grpc' })],
    bad: [
      withPorts({ containerPort: 80, name: 'web', appProtocol: 'https' }),
      withPorts({ containerPort: 80, appProtocol: 'http' }),
    ],
  },
};
