import type { NodeId } from '../design.ts';
import { define, isObject, type Json, type JsonObject } from '../json.ts';
import { sources, targets, type Query } from '../query.ts';
import { formatImage, formatSecret } from './references.ts';

/** A task definition as AWS registers it, and which node each of its parts came from. */
export interface LoweredTaskDefinition {
  doc: JsonObject;
  /** The node of each `containerDefinitions` entry; undefined for entries that are kept verbatim. */
  containers: readonly (NodeId | undefined)[];
  /** The node of each `volumes` entry; undefined for entries that are kept verbatim. */
  volumes: readonly (NodeId | undefined)[];
}

/** The inverse of `liftTaskDefinition`: props, children and links of a task definition as one AWS document. */
export function lowerTaskDefinition(q: Query, id: NodeId): LoweredTaskDefinition {
  const { keyOrder, ...props } = q.node(id)?.props ?? {};
  const doc: Record<string, Json> = { ...props };
  const executionRole = sources(q, id, 'execution-role')[0];
  const taskRole = sources(q, id, 'task-role')[0];
  if (executionRole !== undefined) doc['executionRoleArn'] = roleReference(q, executionRole);
  if (taskRole !== undefined) doc['taskRoleArn'] = roleReference(q, taskRole);

  const containers = q.children(id).filter((child) => q.node(child)?.kind === 'container');
  const verbatimContainers = elements(doc['containerDefinitions']);
  if (containers.length > 0) {
    doc['containerDefinitions'] = [
      ...containers.map((child) => lowerContainer(q, child)),
      ...verbatimContainers,
    ];
  }
  const volumes = volumesOf(q, id, containers);
  const verbatimVolumes = elements(doc['volumes']);
  volumes.sort(byPlaceIn(orderAt(keyOrder, 'volumes'), (volume) => text(q, volume, 'name')));
  if (volumes.length > 0)
    doc['volumes'] = [...volumes.map((volume) => lowerVolume(q, volume)), ...verbatimVolumes];
  const storage = targets(q, id, 'declares').find((to) => q.node(to)?.kind === 'ephemeral-storage');
  if (storage !== undefined) doc['ephemeralStorage'] = lowerStorage(q, storage);
  return {
    doc: ordered(doc, orderAt(keyOrder, '')),
    containers: [...containers, ...verbatimContainers.map(() => undefined)],
    volumes: [...volumes, ...verbatimVolumes.map(() => undefined)],
  };
}

/** A container with what its links say put back in: one entry of `containerDefinitions`. */
export function lowerContainer(q: Query, id: NodeId): JsonObject {
  const { keyOrder, ...props } = q.node(id)?.props ?? {};
  let doc: Record<string, Json> = { ...props };
  const append = (key: string, entries: Json[]): void => {
    if (entries.length > 0) doc[key] = [...elements(doc[key]), ...entries];
  };
  const each = (
    kind: 'depends-on' | 'mount' | 'secret-variable',
    entry: (to: NodeId, props: JsonObject) => JsonObject,
  ): Json[] => q.linksFrom(id, kind).map((link) => entry(q.link(link)!.to, q.link(link)!.props));
  append(
    'dependsOn',
    each('depends-on', (to, rest) => ({ containerName: text(q, to, 'name'), ...rest })),
  );
  append(
    'mountPoints',
    each('mount', (to, rest) => ({ sourceVolume: text(q, to, 'name'), ...rest })),
  );
  append(
    'secrets',
    each('secret-variable', (to, rest) => secretEntry(q, to, rest)),
  );

  const image = q.linksFrom(id, 'image')[0];
  if (image !== undefined) doc['image'] = imageOf(q, image);
  const group = targets(q, id, 'logs')[0];
  if (group !== undefined) {
    const order = orderAt(keyOrder, 'logConfiguration.options');
    doc = { ...doc, ...withLogGroup(doc['logConfiguration'], text(q, group, 'logGroupName'), order) };
  }
  return ordered(doc, orderAt(keyOrder, ''));
}

// A log group says where awslogs writes; beside any other driver the line on the canvas has no meaning for AWS.
function withLogGroup(log: Json | undefined, group: string, order: readonly Json[]): JsonObject {
  const configuration: JsonObject = isObject(log) ? log : { logDriver: 'awslogs' };
  if ((configuration['logDriver'] ?? 'awslogs') !== 'awslogs') return {};
  const { 'awslogs-group': _other, ...options } = isObject(configuration['options'])
    ? configuration['options']
    : {};
  const full = ordered({ 'awslogs-group': group, ...options }, order);
  return { logConfiguration: { ...configuration, options: full } };
}

function secretEntry(q: Query, secret: NodeId, props: JsonObject): JsonObject {
  const { jsonKey, versionStage, versionId, ...rest } = props;
  const part = (value: Json | undefined): string | undefined =>
    typeof value === 'string' ? value : undefined;
  const base = text(q, secret, 'valueFrom') || text(q, secret, 'name');
  const version = { jsonKey: part(jsonKey), versionStage: part(versionStage), versionId: part(versionId) };
  const given = Object.fromEntries(Object.entries(version).filter(([, value]) => value !== undefined));
  return { ...rest, valueFrom: formatSecret({ base, ...given }) };
}

function imageOf(q: Query, link: string): string {
  const { to, props } = q.link(link)!;
  const { tag, digest } = props;
  const uri = text(q, to, 'repositoryUri') || text(q, to, 'repositoryName');
  return formatImage({
    uri,
    ...(typeof tag === 'string' ? { tag } : {}),
    ...(typeof digest === 'string' ? { digest } : {}),
  });
}

/** The volumes a task definition declares: those its containers mount, and those it names itself, once each. */
function volumesOf(q: Query, id: NodeId, containers: readonly NodeId[]): NodeId[] {
  const mounted = containers.flatMap((container) => targets(q, container, 'mount'));
  const declared = targets(q, id, 'declares').filter((to) => q.node(to)?.kind !== 'ephemeral-storage');
  return [...new Set([...mounted, ...declared])];
}

const notInVolume = ['managedEBSVolume', 'mountTargets', 'keyOrder'];

function lowerVolume(q: Query, id: NodeId): JsonObject {
  return Object.fromEntries(
    Object.entries(q.node(id)?.props ?? {}).filter(([key]) => !notInVolume.includes(key)),
  );
}

function lowerStorage(q: Query, id: NodeId): JsonObject {
  const { name: _name, ...storage } = q.node(id)?.props ?? {};
  return storage;
}

function roleReference(q: Query, role: NodeId): string {
  return text(q, role, 'arn') || text(q, role, 'roleName');
}

function text(q: Query, id: NodeId, prop: string): string {
  const value = q.node(id)?.props[prop];
  return typeof value === 'string' ? value : '';
}

function elements(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function orderAt(keyOrder: Json | undefined, path: string): readonly Json[] {
  return isObject(keyOrder) ? elements(keyOrder[path]) : [];
}

/** `doc` with the keys of `order` first, in that order; keys that came later follow. */
function ordered(doc: JsonObject, order: readonly Json[]): JsonObject {
  if (order.length === 0) return doc;
  const result: Record<string, Json> = {};
  for (const key of order)
    if (typeof key === 'string' && Object.hasOwn(doc, key)) define(result, key, doc[key]!);
  for (const [key, value] of Object.entries(doc)) if (!Object.hasOwn(result, key)) define(result, key, value);
  return result;
}

function byPlaceIn<T>(order: readonly Json[], name: (item: T) => string): (a: T, b: T) => number {
  const place = (item: T): number => {
    const at = order.indexOf(name(item));
    return at < 0 ? order.length : at;
  };
  return (a, b) => place(a) - place(b);
}
