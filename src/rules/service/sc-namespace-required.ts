import { ancestor } from '#model/query.ts';
import { setProp } from '../prop-edits.ts';
import { fargateService } from '../service-examples.ts';
import { serviceName } from '../service-rules.ts';
import { connectRule, namespaceOf } from './connect-rule.ts';

const connect = { serviceConnectConfiguration: { enabled: true } };

export const scNamespaceRequired = connectRule({
  id: 'sc-namespace-required',
  title: 'Service Connect without a namespace',
  why: 'Services find each other inside a Cloud Map namespace. It is named on the service, or once as the default of the cluster.',
  *check(_connect, view, q) {
    const cluster = ancestor(q, view.id, 'cluster');
    if (cluster === undefined || namespaceOf(q, view) !== undefined) return;
    const namespace = q.props('cluster', cluster).clusterName ?? 'internal';
    yield {
      field: ['serviceConnectConfiguration', 'namespace'],
      message: `${serviceName(view, q)} uses Service Connect, but neither it nor its cluster names a namespace.`,
      fix: {
        label: `Make ${namespace} the default of the cluster`,
        edits: [setProp(cluster, ['serviceConnectDefaults'], { namespace })],
      },
    };
  },
  good: [
    () =>
      fargateService(
        { serviceConnectConfiguration: { enabled: true, namespace: 'internal' } },
        { cluster: {} },
      ),
    () => fargateService(connect, { cluster: { serviceConnectDefaults: { namespace: 'internal' } } }),
  ],
  bad: [() => fargateService(connect, { cluster: {} })],
});
