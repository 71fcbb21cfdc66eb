import type { Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import type { JsonObject } from '#model/json.ts';
import { ancestor, type Query } from '#model/query.ts';
import type { NodeProps } from '#model/registry.ts';
import type { ServiceView } from '#model/view/service.ts';
import type { ContainerView } from '#model/view/task-definition.ts';
import type { Changes } from '../examples.ts';
import { dropProp } from '../prop-edits.ts';
import type { Complaint, Fix, Rule } from '../rule.ts';
import { ec2Service, fargateService, type Around } from '../service-examples.ts';
import { serviceRule } from '../service-rules.ts';

export type Connect = NonNullable<NodeProps<'service'>['serviceConnectConfiguration']>;
export type Endpoint = NonNullable<Connect['services']>[number];

/** A rule about services that use Service Connect. */
export function connectRule(
  rule: Omit<Rule, 'on' | 'check'> & {
    check(connect: Connect, view: ServiceView, q: Query): Iterable<Complaint>;
  },
): Rule {
  return serviceRule({
    ...rule,
    *check(view, q) {
      const connect = view.props.serviceConnectConfiguration;
      if (!connect?.enabled) return;
      for (const complaint of rule.check(connect, view, q))
        yield { field: ['serviceConnectConfiguration'], ...complaint };
    },
  });
}

/** A port mapping of the task definition that has a name. */
export interface NamedPort {
  container: ContainerView;
  index: number;
  mapping: NonNullable<ContainerView['doc']['portMappings']>[number];
}

export function namedPorts({ taskDefinition }: ServiceView): NamedPort[] {
  return (taskDefinition?.containers ?? []).flatMap((container) =>
    (container.doc.portMappings ?? []).flatMap((mapping, index) =>
      mapping.name ? [{ container, index, mapping }] : [],
    ),
  );
}

export function portOf(view: ServiceView, { portName }: Endpoint): NamedPort | undefined {
  return namedPorts(view).find(({ mapping }) => mapping.name === portName);
}

/** The namespace in force: that of the service, else the default of its cluster. */
export function namespaceOf(q: Query, { id, props }: Pick<ServiceView, 'id' | 'props'>): string | undefined {
  const own = props.serviceConnectConfiguration?.namespace;
  const cluster = own === undefined ? ancestor(q, id, 'cluster') : undefined;
  return cluster === undefined ? own : q.props('cluster', cluster).serviceConnectDefaults?.namespace;
}

export const removeConnect = ({ id }: ServiceView): Fix => ({
  label: 'Remove Service Connect',
  edits: [dropProp(id, ['serviceConnectConfiguration'])],
});

export const httpPort: JsonObject = { containerPort: 8080, name: 'http', appProtocol: 'http' };
const offering = (endpoint: JsonObject): JsonObject => ({
  serviceConnectConfiguration: {
    enabled: true,
    namespace: 'internal',
    services: [{ portName: 'http', clientAliases: [{ port: 8080 }], ...endpoint }],
  },
});
const named = (task: Changes = {}): Changes => ({
  ...task,
  container: { portMappings: [httpPort], ...task.container },
});

/** Examples of a service that others reach through Service Connect as http:8080. */
export const connected = (
  endpoint: JsonObject = {},
  props: Props = {},
  { task, ...parts }: Around = {},
): Design => fargateService({ ...offering(endpoint), ...props }, { ...parts, task: named(task) });

export const connectedOnEc2 = (
  endpoint: JsonObject = {},
  props: Props = {},
  { task, ...parts }: Around = {},
): Design => ec2Service({ ...offering(endpoint), ...props }, { ...parts, task: named(task) });
