import type { ServiceView } from '#model/view/service.ts';
import { endpointRule } from './endpoint-rule.ts';

const ssm = { name: 'DB_PASSWORD', valueFrom: '/api/db-password' };

export const netVpcEndpointSecrets = endpointRule({
  id: 'net-vpc-endpoint-secrets',
  title: 'Secrets without a way to them',
  why: 'ECS reads secrets before the container starts. Without internet it needs the endpoint of the service that keeps them; otherwise the task stops with ResourceInitializationError.',
  purpose: 'to read secrets',
  endpoints: (view) => [
    ...new Set(
      secretsOf(view).map((valueFrom) => (/:secretsmanager:/.test(valueFrom) ? 'secretsmanager' : 'ssm')),
    ),
  ],
  container: { secrets: [ssm] },
});

function secretsOf(view: ServiceView): string[] {
  return (view.taskDefinition?.containers ?? []).flatMap(({ doc }) =>
    (doc.secrets ?? []).flatMap(({ valueFrom }) => valueFrom ?? []),
  );
}
