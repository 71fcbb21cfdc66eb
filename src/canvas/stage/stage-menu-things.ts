import type { NodeId } from '#model/design.ts';
import type { InterventionForm } from '#store/run-store.ts';
import type { Focus } from '#store/stage.ts';
import { sources, targets } from '#model/query.ts';
import type { RunScene } from './run-scene.ts';
import { shortHostName } from './stage-told.ts';
import { zoneTitle } from './zone-names.ts';

/** Something of a run that interventions can be done to, and what they are asked by then. */
export interface Thing {
  /** The argument by which an intervention says that it is done to such a thing. */
  readonly by: 'service' | 'task' | 'host' | 'zone' | 'users' | 'secret' | 'role' | 'capacityProvider';
  readonly name: string;
  readonly presets: Readonly<Record<string, string | number>>;
}

/** What a task or an instance on stage is to interventions. */
export function thingsOfFocus({ about, timeline: { record } }: RunScene, focus: Focus): Thing[] {
  const { what, number } = focus;
  if (what === 'task' && number < record.workload.length) {
    const service = about.workloads[record.workload.data[number]!]!.name;
    return [{ by: 'task', name: `Task ${number + 1}`, presets: { service, task: number + 1 } }];
  }
  if (what === 'host' && number < record.hostGroup.length) {
    const { name: group } = about.groups[record.hostGroup.data[number]!]!;
    return [{ by: 'host', name: `Instance ${shortHostName(number)}`, presets: { group, host: number + 1 } }];
  }
  return [];
}

/** What a part of the design is to interventions, itself first. */
export function thingsOfNode(scene: RunScene, node: NodeId): Thing[] {
  const { q, about } = scene;
  switch (q.node(node)?.kind) {
    case 'service':
    case 'standalone-task':
      return servicesAt(scene, [node]);
    case 'task-definition':
      return servicesAt(scene, sources(q, node, 'runs'));
    case 'container':
      return servicesAt(scene, sources(q, q.node(node)?.parent ?? '', 'runs'));
    case 'load-balancer':
      return [
        ...about.sources.flatMap(({ node: users, loadBalancers }) =>
          loadBalancers.includes(node) ? usersAt(scene, users) : [],
        ),
        ...servicesAt(scene, targets(q, node, 'target-group')),
      ];
    case 'users':
      return usersAt(scene, node);
    case 'secret': {
      const { name } = q.node(node)!.props;
      return typeof name === 'string' ? [{ by: 'secret', name, presets: { secret: name } }] : [];
    }
    case 'iam-role':
      return rolesAt(scene, node);
    case 'ec2-capacity':
      return about.groups.flatMap((group) =>
        group.node === node
          ? [
              { by: 'host' as const, name: group.name, presets: { group: group.name } },
              ...group.zones.map((zone) => zoneThing(about.zones[zone]!)),
            ]
          : [],
      );
    case 'fargate-capacity':
      return [{ by: 'capacityProvider', name: 'Fargate', presets: {} }, ...zoneThings(scene)];
    default:
      return [];
  }
}

export const zoneThings = ({ about }: RunScene): Thing[] => about.zones.map(zoneThing);

const zoneThing = (zone: string): Thing => ({
  by: 'zone',
  name: zoneTitle(zone),
  presets: { zone },
});

/** The forms that can be done to a thing, with what else they ask answered as far as the thing says it. */
export function fitting(forms: readonly InterventionForm[], { by }: Thing): readonly InterventionForm[] {
  const asks = (form: InterventionForm, name: string): boolean =>
    form.fields.some((each) => each.name === name);
  return forms.filter((form) => {
    if (!asks(form, by)) return false;
    if (by === 'service') return !asks(form, 'role');
    return by !== 'zone' || !asks(form, 'host');
  });
}

/** Presets of which the form knows the field. */
export function presetsFor(form: InterventionForm, { presets }: Thing): Thing['presets'] {
  return Object.fromEntries(
    Object.entries(presets).filter(([name]) => form.fields.some((field) => field.name === name)),
  );
}

const servicesAt = ({ about }: RunScene, nodes: readonly NodeId[]): Thing[] =>
  about.workloads.flatMap(({ node, name }) =>
    nodes.includes(node) ? [{ by: 'service' as const, name, presets: { service: name } }] : [],
  );

function usersAt({ q }: RunScene, node: NodeId): Thing[] {
  const { name } = q.node(node)?.props ?? {};
  if (typeof name !== 'string') return [{ by: 'users', name: 'Users', presets: {} }];
  return [{ by: 'users', name, presets: { users: name } }];
}

function rolesAt({ q, about }: RunScene, node: NodeId): Thing[] {
  const of = (role: 'execution' | 'task', kind: 'execution-role' | 'task-role'): Thing[] =>
    servicesAt(
      { q, about } as RunScene,
      targets(q, node, kind).flatMap((definition) => sources(q, definition, 'runs')),
    ).map(({ name }) => ({ by: 'role', name: `${role} role of ${name}`, presets: { role, service: name } }));
  const instance = about.groups.flatMap(({ node: group, name }): Thing[] =>
    targets(q, node, 'instance-role').includes(group)
      ? [{ by: 'role', name: `instance role of ${name}`, presets: { role: 'instance', group: name } }]
      : [],
  );
  return [...of('execution', 'execution-role'), ...of('task', 'task-role'), ...instance];
}
