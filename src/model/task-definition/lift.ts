import type { DesignLink, DesignNode, LinkId, NodeId } from '../design.ts';
import type { Ids } from '../ids.ts';
import { define, isObject, type Json, type JsonObject } from '../json.ts';
import { liftContainerLinks } from './lift-container.ts';
import { arnName } from './references.ts';
import { Lifted } from './lifted.ts';

const lowered = ['containerDefinitions', 'volumes', 'executionRoleArn', 'taskRoleArn', 'ephemeralStorage'];

/**
 * Turns a task definition (register form) into nodes and links; `lowerTaskDefinition` is its inverse. What can not
 * become a node or link (a mount of a volume that does not exist, an entry of the wrong type) stays verbatim in the
 * props, so that nothing is lost and the rules can speak about it.
 */
export function liftTaskDefinition(
  doc: JsonObject,
  ids: Ids,
): { id: NodeId; nodes: Record<NodeId, DesignNode>; links: Record<LinkId, DesignLink> } {
  const lifted = new Lifted(ids);
  const id = ids.next('task-definition');
  const props: Record<string, Json> = {};
  for (const [key, value] of Object.entries(doc)) if (!lowered.includes(key)) define(props, key, value);
  lifted.nodes[id] = { kind: 'task-definition', props };

  liftRoles(doc, id, props, lifted);
  const volumes = liftVolumes(doc['volumes'], props, lifted);
  liftContainers(doc['containerDefinitions'], id, props, volumes, lifted);
  for (const volume of volumes.values()) if (!lifted.isMounted(volume)) lifted.link('declares', id, volume);
  liftEphemeralStorage(doc['ephemeralStorage'], id, props, lifted);
  props['keyOrder'] = { '': Object.keys(doc), ...(volumes.size > 1 ? { volumes: [...volumes.keys()] } : {}) };
  return { id, nodes: lifted.nodes, links: lifted.links };
}

function liftRoles(doc: JsonObject, id: NodeId, props: Record<string, Json>, lifted: Lifted): void {
  for (const [key, kind] of [
    ['executionRoleArn', 'execution-role'],
    ['taskRoleArn', 'task-role'],
  ] as const) {
    const arn = doc[key];
    if (typeof arn === 'string' && arn !== '') {
      const role = lifted.shared('iam-role', arn, () => ({
        roleName: arnName(arn),
        arn,
        policiesKnown: false,
      }));
      lifted.link(kind, role, id);
    } else if (arn !== undefined) props[key] = arn;
  }
}

const volumeKinds: readonly [key: string, kind: string][] = [
  ['efsVolumeConfiguration', 'efs'],
  ['dockerVolumeConfiguration', 'docker-volume'],
  ['configuredAtLaunch', 'ebs'],
  ['host', 'bind-mount'],
];

function volumeKind(volume: JsonObject): string | undefined {
  const others = Object.keys(volume).filter((key) => key !== 'name' && volume[key] !== null);
  if (others.length === 0) return 'bind-mount';
  const known = volumeKinds.find(([key]) => others.includes(key));
  if (!known || others.some((key) => key.endsWith('VolumeConfiguration') && key !== known[0]))
    return undefined;
  return known[1] === 'ebs' && volume['configuredAtLaunch'] !== true ? undefined : known[1];
}

/** Volumes by name. FSx and S3 Files volumes, which nobody draws yet, stay verbatim. */
function liftVolumes(
  volumes: Json | undefined,
  props: Record<string, Json>,
  lifted: Lifted,
): Map<string, NodeId> {
  const byName = new Map<string, NodeId>();
  if (volumes === undefined) return byName;
  const rest: Json[] = [];
  for (const volume of Array.isArray(volumes) ? (volumes as readonly Json[]) : []) {
    const kind = isObject(volume) ? volumeKind(volume) : undefined;
    const name = isObject(volume) ? volume['name'] : undefined;
    if (kind && typeof name === 'string' && !byName.has(name))
      byName.set(name, lifted.node(kind, volume as JsonObject));
    else rest.push(volume);
  }
  if (!Array.isArray(volumes)) props['volumes'] = volumes;
  else if (rest.length > 0 || volumes.length === 0) props['volumes'] = rest;
  return byName;
}

function liftContainers(
  containers: Json | undefined,
  parent: NodeId,
  props: Record<string, Json>,
  volumes: Map<string, NodeId>,
  lifted: Lifted,
): void {
  if (containers === undefined) return;
  const list = Array.isArray(containers) ? (containers as readonly Json[]) : [];
  const objects = list.filter(isObject);
  const nodes = objects.map((container) => lifted.node('container', container, parent));
  const byName = new Map<string, NodeId>();
  objects.forEach(({ name }, i) => {
    if (typeof name === 'string' && !byName.has(name)) byName.set(name, nodes[i]!);
  });
  nodes.forEach((node) => liftContainerLinks(node, byName, volumes, lifted));
  const rest = list.filter((container) => !isObject(container));
  if (!Array.isArray(containers)) props['containerDefinitions'] = containers;
  else if (rest.length > 0 || list.length === 0) props['containerDefinitions'] = rest;
}

function liftEphemeralStorage(
  storage: Json | undefined,
  id: NodeId,
  props: Record<string, Json>,
  lifted: Lifted,
): void {
  if (isObject(storage)) lifted.link('declares', id, lifted.node('ephemeral-storage', storage));
  else if (storage !== undefined) props['ephemeralStorage'] = storage;
}
