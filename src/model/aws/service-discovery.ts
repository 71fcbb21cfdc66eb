import { z } from '../zod.ts';
import { field } from '../field.ts';
import { apiPage } from './pages.ts';
import { membersOf } from './shape-docs.ts';

const registryDocs = membersOf('ServiceRegistry');
const latticeDocs = membersOf('VpcLatticeConfiguration');
const gatewayDocs = membersOf('GatewayConnector');
const metricDocs = membersOf('MetricConfiguration');
const port = z.int().min(1).max(65_535);

/** The Cloud Map service in which tasks are listed. */
export const serviceRegistries = field(
  z
    .array(
      z.strictObject({
        registryArn: field(z.string(), { help: 'The Cloud Map service.', docs: registryDocs('registryArn') }),
        port: field(port, { help: 'The port of an SRV record.', docs: registryDocs('port') }),
        containerName: field(z.string(), {
          help: 'The container whose port is listed.',
          docs: registryDocs('containerName'),
        }),
        containerPort: field(port, {
          help: 'Its port, one of its port mappings.',
          docs: registryDocs('containerPort'),
        }),
      }),
    )
    .max(1),
  {
    help: 'Lists tasks under a DNS name (Cloud Map); one registry at most.',
    docs: apiPage('ServiceRegistry'),
    group: 'Discovery',
    ids: { length: 'svc-discovery-max-1' },
  },
);

export const vpcLatticeConfigurations = field(
  z.array(
    z.strictObject({
      roleArn: field(z.string(), {
        help: 'The infrastructure role for VPC Lattice.',
        docs: latticeDocs('roleArn'),
        required: true,
        ids: { missing: 'lb-lattice-port-name' },
      }),
      targetGroupArn: field(z.string(), {
        help: 'The VPC Lattice target group.',
        docs: latticeDocs('targetGroupArn'),
        required: true,
        ids: { missing: 'lb-lattice-port-name' },
      }),
      portName: field(z.string(), {
        help: 'The name of a port mapping of the task definition.',
        docs: latticeDocs('portName'),
        required: true,
        ids: { missing: 'lb-lattice-port-name' },
      }),
      advancedConfiguration: field(z.json(), {
        help: 'What blue/green deployments need.',
        docs: latticeDocs('advancedConfiguration'),
        widget: 'code',
      }),
    }),
  ),
  { help: 'VPC Lattice target groups.', docs: apiPage('VpcLatticeConfiguration'), group: 'Discovery' },
);

export const gatewayConnectors = field(
  z
    .array(
      z.strictObject({
        portName: field(z.string(), {
          help: 'The name of a port mapping of the task definition.',
          docs: gatewayDocs('portName'),
          required: true,
        }),
        healthCheck: field(z.json(), {
          help: 'How the gateway finds out whether tasks are healthy.',
          docs: gatewayDocs('healthCheck'),
          widget: 'code',
        }),
        filters: field(z.json(), {
          help: 'Which paths of the gateway lead here.',
          docs: gatewayDocs('filters'),
          widget: 'code',
        }),
      }),
    )
    .max(1),
  {
    help: 'The ECS gateway that leads here; one at most.',
    docs: apiPage('GatewayConnector'),
    group: 'Discovery',
    ids: { length: 'lb-gateway-connector-max-1' },
  },
);

export const monitoring = field(
  z.strictObject({
    metricConfigurations: field(
      z.array(
        z.strictObject({
          metricNames: field(z.array(z.enum(['CPUUtilization', 'MemoryUtilization'])), {
            help: 'Which metrics.',
            docs: metricDocs('metricNames'),
            required: true,
            ids: { enum: 'log-metric-resolution' },
          }),
          resolutionSeconds: field(z.literal([20, 60]), {
            help: 'How often they are measured: every 20 or 60 seconds.',
            docs: metricDocs('resolutionSeconds'),
            unit: 's',
            required: true,
            ids: { enum: 'log-metric-resolution' },
          }),
        }),
      ),
      { help: 'Metrics and how often they are measured.', docs: apiPage('MetricConfiguration') },
    ),
  }),
  {
    help: 'How often CPU and memory use are measured.',
    docs: apiPage('MonitoringConfiguration'),
    group: 'Operations',
  },
);
