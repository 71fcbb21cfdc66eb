import { z } from '../zod.ts';
import { orPlaceholder } from './placeholder.ts';
import { field } from '../field.ts';
import { isObject } from '../json.ts';
import { obey } from './obey.ts';
import { apiPage } from './pages.ts';
import { membersOf } from './shape-docs.ts';

const docs = membersOf('ServiceConnectConfiguration');
const serviceDocs = membersOf('ServiceConnectService');
const aliasDocs = membersOf('ServiceConnectClientAlias');
const timeoutDocs = membersOf('TimeoutConfiguration');
const tlsDocs = membersOf('ServiceConnectTlsConfiguration');
const accessLogDocs = membersOf('ServiceConnectAccessLogConfiguration');
const port = z.int().min(1).max(65535);

const clientAlias = z.strictObject({
  port: field(port, {
    help: 'The port that clients connect to.',
    docs: aliasDocs('port'),
    required: true,
    ids: { missing: 'sc-client-alias-max-1' },
  }),
  dnsName: field(
    orPlaceholder(
      /^[a-z0-9_.][a-z0-9_.-]*$/,
      'may have lower-case letters, digits, _ - and dots, and not start with a hyphen',
    ).max(127),
    {
      help: 'The name that clients call: lower-case letters, digits, _ - and dots.',
      docs: aliasDocs('dnsName'),
      ids: { format: 'sc-dns-name-format', length: 'sc-dns-name-format' },
    },
  ),
  testTrafficRules: field(z.json(), {
    help: 'The header that marks test traffic during a blue/green deployment.',
    docs: aliasDocs('testTrafficRules'),
    widget: 'code',
  }),
});

const endpoint = z.strictObject({
  portName: field(z.string(), {
    help: 'The name of a port mapping of the task definition.',
    docs: serviceDocs('portName'),
    required: true,
  }),
  discoveryName: field(
    orPlaceholder(
      /^[a-z0-9_][a-z0-9_-]*$/,
      'may have lower-case letters, digits, _ and -, and not start with a hyphen',
    ).max(64),
    {
      help: 'Its name in the Cloud Map namespace; the port name when left out.',
      docs: serviceDocs('discoveryName'),
      ids: { format: 'sc-discovery-name-format', length: 'sc-discovery-name-format' },
    },
  ),
  clientAliases: field(z.array(clientAlias).max(1), {
    help: 'The name and port that clients use; one at most.',
    docs: serviceDocs('clientAliases'),
    ids: { length: 'sc-client-alias-max-1' },
  }),
  ingressPortOverride: field(port, {
    help: 'The port of the proxy, when another one must be open in the security group.',
    docs: serviceDocs('ingressPortOverride'),
  }),
  timeout: field(
    z.strictObject({
      idleTimeoutSeconds: field(z.int().min(0), {
        help: 'How long a connection may be idle; 0 means forever.',
        docs: timeoutDocs('idleTimeoutSeconds'),
        unit: 's',
      }),
      perRequestTimeoutSeconds: field(z.int().min(0), {
        help: 'How long one request may take; needs an appProtocol.',
        docs: timeoutDocs('perRequestTimeoutSeconds'),
        unit: 's',
      }),
    }),
    { help: 'How long the proxy waits.', docs: serviceDocs('timeout') },
  ),
  tls: field(
    z.strictObject({
      issuerCertificateAuthority: field(
        z.strictObject({
          awsPcaAuthorityArn: field(z.string(), {
            help: 'The AWS Private CA that signs certificates.',
            docs: apiPage('ServiceConnectTlsCertificateAuthority'),
          }),
        }),
        { help: 'Who signs certificates.', docs: tlsDocs('issuerCertificateAuthority'), required: true },
      ),
      kmsKey: field(z.string(), { help: 'The key that protects private keys.', docs: tlsDocs('kmsKey') }),
      roleArn: field(z.string(), { help: 'The infrastructure role for TLS.', docs: tlsDocs('roleArn') }),
    }),
    { help: 'Encrypts traffic between services.', docs: serviceDocs('tls') },
  ),
});

const shape = z.strictObject({
  enabled: field(z.boolean(), {
    help: 'Whether tasks of this service get the Service Connect proxy.',
    docs: docs('enabled'),
    required: true,
  }),
  namespace: field(z.string(), {
    help: 'The Cloud Map namespace; the default of the cluster when left out.',
    docs: docs('namespace'),
  }),
  services: field(z.array(endpoint), {
    help: 'The endpoints it offers. A service that only calls others has none.',
    docs: docs('services'),
  }),
  logConfiguration: field(z.json(), {
    help: 'Where the proxy writes its logs, as in a container.',
    docs: docs('logConfiguration'),
    widget: 'code',
  }),
  accessLogConfiguration: field(
    z.strictObject({
      format: field(z.enum(['TEXT', 'JSON']), {
        help: 'The form of a line.',
        docs: accessLogDocs('format'),
        required: true,
      }),
      includeQueryParameters: field(z.enum(['ENABLED', 'DISABLED']), {
        help: 'Whether the log shows query parameters, which may hold personal data.',
        docs: accessLogDocs('includeQueryParameters'),
        default: 'DISABLED',
      }),
    }),
    { help: 'Logs every request.', docs: docs('accessLogConfiguration') },
  ),
  containerConfigurations: field(z.json(), {
    help: 'Settings of the proxy container.',
    docs: docs('containerConfigurations'),
    widget: 'code',
  }),
});

/** Names by which services of a namespace call each other, and the proxy that carries the calls. */
export const serviceConnectConfiguration = field(
  obey(
    shape,
    {
      id: 'sc-access-log-needs-log-config',
      code: 'missing',
      message: 'is required for access logs',
      path: ['logConfiguration'],
    },
    (value) =>
      !isObject(value) ||
      value['accessLogConfiguration'] === undefined ||
      value['logConfiguration'] !== undefined,
  ),
  {
    help: 'Lets services call each other by name through a proxy.',
    docs: apiPage('ServiceConnectConfiguration'),
    group: 'Service Connect',
  },
);
