import { isObject, type Json, type JsonObject, type JsonPath } from '#model/json.ts';
import { targets, type Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { launchOf } from '#model/view/launch.ts';
import {
  taskDefinitionView,
  type ContainerView,
  type TaskDefinitionView,
} from '#model/view/task-definition.ts';
import { editContainer, editTask, editVolume } from '../edits.ts';
import { nameOf, taskName, volumeName } from '../task-rules.ts';
import type { Context, Subject, SubjectKind } from './row.ts';

/** Everything of the task definition `id` that rows can speak about, by kind. */
export function subjectsOfTask(
  q: Query,
  id: string,
): readonly (readonly [SubjectKind, readonly Subject[]])[] {
  const view = taskDefinitionView(q, id);
  const { launches, isWindows, networkMode: mode } = view;
  const context: Context = { launches, isWindows, mode, view };
  const containers = view.containers.map((container) => containerSubject(q, container, context));
  const within = (key: string): Subject[] => containers.flatMap((container) => entries(container, key));
  const volumes = view.volumes.map((volume) => ({
    name: volumeName(volume),
    doc: volume.doc as JsonObject,
    at: volume.at,
    path: volume.prefix,
    context,
    edit: (path: JsonPath, value?: Json) => editVolume(volume, path, value),
  }));
  return [
    ['task-definition', [taskSubject(q, view, context)]],
    ['container', containers],
    ['port', within('portMappings')],
    ['mount', within('mountPoints')],
    ['resource-requirement', within('resourceRequirements')],
    ['system-control', within('systemControls')],
    ['volume', volumes],
  ];
}

/** The service or standalone task `id`, in the surroundings it runs its task definition in. */
export function runnerSubject(q: Query, id: string): Subject {
  const runs = targets(q, id, 'runs')[0];
  const view = runs === undefined ? undefined : taskDefinitionView(q, runs);
  const launch = launchOf(q, id);
  const { kind, props } = q.node(id)!;
  return {
    name: `${kind === 'service' ? 'Service' : 'Task'} ${titleOf(q, id)}`,
    doc: props,
    at: id,
    path: [],
    context: {
      launches: new Set(launch ? [launch] : []),
      isWindows: view?.isWindows ?? false,
      mode: view?.networkMode ?? '',
      ...(view ? { view } : {}),
    },
    edit: (path, value) => [{ do: 'set', id, path, ...(value === undefined ? {} : { value }) }],
  };
}

function taskSubject(q: Query, view: TaskDefinitionView, context: Context): Subject {
  return {
    name: taskName(view),
    doc: view.doc as JsonObject,
    at: view.id,
    path: [],
    context,
    edit: (path, value) => editTask(q, view, path, value),
  };
}

function containerSubject(q: Query, container: ContainerView, context: Context): Subject {
  return {
    name: nameOf(container),
    doc: container.doc as JsonObject,
    at: container.at,
    path: container.prefix,
    context,
    edit: (path, value) => editContainer(q, container, path, value),
  };
}

function entries(container: Subject, key: string): Subject[] {
  const list = container.doc[key];
  return (Array.isArray(list) ? (list as readonly Json[]) : []).map((entry, index) => ({
    ...container,
    doc: isObject(entry) ? entry : {},
    path: [...container.path, key, index],
    edit: (path, value) => container.edit([key, index, ...path], value),
  }));
}
