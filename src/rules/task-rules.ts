import type { Query } from '#model/query.ts';
import {
  taskDefinitionView,
  type ContainerView,
  type TaskDefinitionView,
  type VolumeView,
} from '#model/view/task-definition.ts';
import type { Complaint, Rule } from './rule.ts';
import { isSaid } from './said.ts';

type Described = Omit<Rule, 'on' | 'check'>;

// AWS allows 10 containers. A file with thousands is told so; comparing them all with each other would only take time.
const examinedMax = 100;

function examined(view: TaskDefinitionView): TaskDefinitionView {
  if (view.containers.length <= examinedMax && view.volumes.length <= examinedMax) return view;
  return {
    ...view,
    containers: view.containers.slice(0, examinedMax),
    volumes: view.volumes.slice(0, examinedMax),
  };
}

/** A rule about a task definition as AWS would receive it. */
export function taskRule(
  rule: Described & { check(view: TaskDefinitionView, q: Query): Iterable<Complaint> },
): Rule {
  return {
    ...rule,
    on: 'task-definition',
    check: (q, id) => rule.check(examined(taskDefinitionView(q, id)), q),
  };
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

/** Roles are links in a design; an ARN of the wrong type stays in the document and is no reason to call one missing. */
export function hasTaskRole(view: TaskDefinitionView): boolean {
  return view.taskRole !== undefined || isSaid(view.raw['taskRoleArn']);
}

export function hasExecutionRole(view: TaskDefinitionView): boolean {
  return view.executionRole !== undefined || isSaid(view.raw['executionRoleArn']);
}
