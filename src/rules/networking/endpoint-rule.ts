import { service, type Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import type { Query } from '#model/query.ts';
import { isPrivateEcr } from '#model/task-definition/references.ts';
import type { ServiceView } from '#model/view/service.ts';
import { fargateTask } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { serviceName, serviceRule } from '../service-rules.ts';
import { egressOf } from './egress.ts';

interface Need {
  id: string;
  title: string;
  why: string;
  /** What for, in the message. */
  purpose: string;
  /** The endpoints a service needs without internet; none when it does not use the thing. */
  endpoints(view: ServiceView, q: Query): readonly string[];
  /** Of an example that needs them. */
  container?: Props;
  service?: Props;
}

/** Tasks without internet need an endpoint in the VPC for each AWS service they use: four rules of one form. */
export function endpointRule(need: Need): Rule {
  const drawn = (vpc: Props) => (): Design =>
    service({
      vpc,
      runs: fargateTask(need.container ? { container: need.container } : {}),
      props: {
        networkConfiguration: {
          awsvpcConfiguration: { subnets: ['private-a', 'private-b'], assignPublicIp: 'DISABLED' },
        },
        ...need.service,
      },
    });
  const all = ['ecr.api', 'ecr.dkr', 's3', 'logs', 'secretsmanager', 'ssm', 'ssmmessages', 'kms'];
  return serviceRule({
    id: need.id,
    title: need.title,
    why: need.why,
    *check(view, q) {
      const egress = egressOf(q, view);
      if (!egress || egress.hasInternet || view.vpc === undefined) return;
      const missing = need.endpoints(view, q).filter((endpoint) => !egress.has(endpoint));
      if (missing.length === 0) return;
      const { endpoints = [] } = q.props('vpc', view.vpc);
      yield {
        field: ['networkConfiguration', 'awsvpcConfiguration', 'subnets'],
        message: `${serviceName(view, q)} has no internet, and the VPC has no endpoint for ${missing.join(', ')}, which it needs ${need.purpose}.`,
        fix: {
          label: `Add endpoints for ${missing.join(', ')}`,
          edits: [{ do: 'set', id: view.vpc, path: ['endpoints'], value: [...endpoints, ...missing] }],
        },
      };
    },
    good: [drawn({ natGateways: 'none', endpoints: all }), drawn({ natGateways: 'per-zone' })],
    bad: [drawn({ natGateways: 'none', endpoints: [] })],
  });
}

/** Whether any container of what the service runs satisfies `test`. */
export function someContainer(
  view: ServiceView,
  test: (container: NonNullable<ServiceView['taskDefinition']>['containers'][number]) => boolean,
): boolean {
  return view.taskDefinition?.containers.some(test) ?? false;
}

export function pullsFromEcr(view: ServiceView): boolean {
  return someContainer(view, ({ doc }) => isPrivateEcr(doc.image ?? ''));
}
