import { dropProp } from '../prop-edits.ts';
import { serviceName } from '../service-rules.ts';
import { connected, connectedOnEc2, connectRule } from './connect-rule.ts';

const tls = (roleArn?: string) => ({
  tls: {
    issuerCertificateAuthority: {
      awsPcaAuthorityArn: 'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/0123',
    },
    ...(roleArn === undefined ? {} : { roleArn }),
  },
});
const role = 'arn:aws:iam::111122223333:role/ecsInfrastructureRole';

export const scTlsAwsvpc = connectRule({
  id: 'sc-tls-awsvpc',
  title: 'Service Connect TLS lacks what it needs',
  why: 'For TLS each task gets a certificate of its own, for which it needs an interface of its own (awsvpc); ECS fetches certificates with an infrastructure role.',
  *check({ services = [] }, view, q) {
    const mode = view.taskDefinition?.networkMode ?? 'awsvpc';
    const hasRole = q.linksTo(view.id, 'infrastructure-role').length > 0;
    for (const [index, endpoint] of services.entries()) {
      if (!endpoint.tls) continue;
      const path = ['serviceConnectConfiguration', 'services', index, 'tls'];
      const lacks =
        mode === 'awsvpc'
          ? endpoint.tls.roleArn || hasRole
            ? undefined
            : 'names no infrastructure role'
          : `runs in ${mode} mode`;
      if (lacks === undefined) continue;
      yield {
        field: path,
        message: `${serviceName(view, q)} encrypts ${endpoint.portName ?? 'an endpoint'} with TLS, but ${lacks}.`,
        fix: { label: 'Remove TLS', edits: [dropProp(view.id, path)] },
      };
    }
  },
  good: [() => connected(tls(role))],
  bad: [() => connected(tls()), () => connectedOnEc2(tls(role))],
});
