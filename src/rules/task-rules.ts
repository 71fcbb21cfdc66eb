import type { Query } from '#model/query.ts';
import {
  taskDefinitionView,
  type ContainerView,
  type TaskDefinitionView,
  type VolumeView,
} from '#model/view/task-definition.ts';
import type { Complaint, Rule } from './rule.ts';

type Described = Omit<Rule, 'on' | 'check'>;

/** A rule about a task definition as AWS would receive it. */
export function taskRule(
  rule: Described & { check(view: TaskDefinitionView, q: Query): Iterable<Complaint> },
): Rule {
  return { ...rule, on: 'task-definition', check: (q, id) => rule.check(taskDefinitionView(q, id), q) };
}

/** A rule about each container of a task definition; fields are paths inside the container. */
export function containerRule(
  rule: Described & {
    check(container: ContainerView, view: TaskDefinitionView, q: Query): Iterable<Complaint>;
  },
): Rule {
  return taskRule({
    ...rule,
    *check(view, q) {
      for (const container of view.containers) {
        for (const complaint of rule.check(container, view, q)) yield inContainer(container, complaint);
      }
    },
  });
}

/** A rule about each volume of a task definition; fields are paths inside the volume. */
export function volumeRule(
  rule: Described & { check(volume: VolumeView, view: TaskDefinitionView, q: Query): Iterable<Complaint> },
): Rule {
  return taskRule({
    ...rule,
    *check(view, q) {
      for (const volume of view.volumes) {
        for (const complaint of rule.check(volume, view, q)) yield inContainer(volume, complaint);
      }
    },
  });
}

/** The complaint at the part's own place, its field from there. */
export function inContainer(part: ContainerView | VolumeView, complaint: Complaint): Complaint {
  return { ...complaint, at: part.at, field: [...part.prefix, ...(complaint.field ?? [])] };
}

/** How messages call a container: by its name, else by its place. */
export function nameOf(container: ContainerView): string {
  return `Container ${container.doc.name || container.index + 1}`;
}

export function volumeName(volume: VolumeView): string {
  return `Volume ${volume.doc.name || volume.index + 1}`;
}

export function taskName(view: TaskDefinitionView): string {
  return view.doc.family ? `Task definition ${view.doc.family}` : 'The task definition';
}
