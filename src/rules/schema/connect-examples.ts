import type { Json, JsonObject } from '#model/json.ts';
import type { DesignSchemaExamples, Sample } from './design-examples.ts';

const service = (props: JsonObject): Sample => ({
  kind: 'service',
  props: { serviceName: 'api', desiredCount: 2, ...props },
});
const connect = (props: JsonObject): Sample =>
  service({ serviceConnectConfiguration: { enabled: true, ...props } });
const endpoint = (props: JsonObject): Sample => connect({ services: [{ portName: 'http', ...props }] });
const alias = (...clientAliases: Json[]): Sample => endpoint({ clientAliases });
const registry = { registryArn: 'arn:aws:servicediscovery:us-east-1:111122223333:service/srv-1' };
const lattice = {
  roleArn: 'arn:aws:iam::111122223333:role/lattice',
  targetGroupArn: 'arn:aws:vpc-lattice:us-east-1:111122223333:targetgroup/tg-1',
  portName: 'http',
};

export const connectExamples: DesignSchemaExamples = {
  'sc-client-alias-max-1': {
    good: [alias({ port: 80, dnsName: 'api' })],
    bad: [alias({ port: 80 }, { port: 81 }), alias({ dnsName: 'api' })],
  },
  'sc-dns-name-format': {
    good: [alias({ port: 80, dnsName: 'api.internal' }), alias({ port: 80, dnsName: 'x'.repeat(127) })],
    bad: [
      alias({ port: 80, dnsName: 'API' }),
      alias({ port: 80, dnsName: '-api' }),
      alias({ port: 80, dnsName: 'x'.repeat(128) }),
    ],
  },
  'sc-discovery-name-format': {
    good: [endpoint({ discoveryName: 'api_v2' })],
    bad: [endpoint({ discoveryName: 'api.v2' }), endpoint({ discoveryName: 'x'.repeat(65) })],
  },
  'sc-access-log-needs-log-config': {
    good: [
      connect({ accessLogConfiguration: { format: 'JSON' }, logConfiguration: { logDriver: 'awslogs' } }),
      connect({ logConfiguration: { logDriver: 'awslogs' } }),
    ],
    bad: [connect({ accessLogConfiguration: { format: 'JSON' } })],
  },
  'svc-discovery-max-1': {
    good: [service({ serviceRegistries: [registry] })],
    bad: [service({ serviceRegistries: [registry, registry] })],
  },
  'lb-lattice-port-name': {
    good: [service({ vpcLatticeConfigurations: [lattice] })],
    bad: [
      service({ vpcLatticeConfigurations: [{ ...lattice, roleArn: null }] }),
      service({ vpcLatticeConfigurations: [{ ...lattice, portName: null }] }),
    ],
  },
  'lb-gateway-connector-max-1': {
    good: [service({ gatewayConnectors: [{ portName: 'http' }] })],
    bad: [service({ gatewayConnectors: [{ portName: 'http' }, { portName: 'admin' }] })],
  },
};
