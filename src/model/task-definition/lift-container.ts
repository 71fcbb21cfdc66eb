import type { NodeId } from '../design.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Lifted } from './lifted.ts';
import { isPrivateEcr, parseImage, parseSecret, secretName } from './references.ts';

/** Takes out of a container what links carry: dependencies, mounts, secrets, its ECR repository and log group. */
export function liftContainerLinks(
  id: NodeId,
  containers: Map<string, NodeId>,
  volumes: Map<string, NodeId>,
  lifted: Lifted,
): void {
  const before = lifted.nodes[id]!.props;
  const props: Record<string, Json> = { ...before };
  liftEntries(props, 'dependsOn', (entry) => {
    const { containerName, ...rest } = entry;
    const to = typeof containerName === 'string' ? containers.get(containerName) : undefined;
    return to === undefined || to === id ? undefined : () => lifted.link('depends-on', id, to, rest);
  });
  liftEntries(props, 'mountPoints', (entry) => {
    const { sourceVolume, ...rest } = entry;
    const to = typeof sourceVolume === 'string' ? volumes.get(sourceVolume) : undefined;
    return to === undefined ? undefined : () => lifted.link('mount', id, to, rest);
  });
  liftEntries(props, 'secrets', (entry) => {
    const { valueFrom, ...rest } = entry;
    const secret = typeof valueFrom === 'string' && valueFrom !== '' ? parseSecret(valueFrom) : undefined;
    if (!secret || 'jsonKey' in rest || 'versionStage' in rest || 'versionId' in rest) return undefined;
    const { base, service, ...version } = secret;
    return () => {
      const to = lifted.shared('secret', base, () => ({ name: secretName(base), service, valueFrom: base }));
      lifted.link('secret-variable', id, to, { ...rest, ...version });
    };
  });
  liftImage(id, props, lifted);
  const withoutGroup = liftLogGroup(id, props, lifted);
  const orders: Record<string, readonly string[]> = {};
  if (Object.keys(before).some((key) => !Object.hasOwn(props, key))) orders[''] = Object.keys(before);
  if (withoutGroup) orders['logConfiguration.options'] = withoutGroup;
  if (Object.keys(orders).length > 0) props['keyOrder'] = orders;
  lifted.setProps(id, props);
}

/** Replaces the entries that `toLink` can express by links; the array stays, when something or nothing is left in it. */
function liftEntries(
  props: Record<string, Json>,
  key: string,
  toLink: (entry: JsonObject) => (() => void) | undefined,
): void {
  const entries = props[key];
  if (!Array.isArray(entries) || entries.length === 0) return;
  const rest = (entries as readonly Json[]).filter((entry) => {
    const link = isObject(entry) ? toLink(entry) : undefined;
    link?.();
    return link === undefined;
  });
  if (rest.length > 0) props[key] = rest;
  else delete props[key];
}

function liftImage(id: NodeId, props: Record<string, Json>, lifted: Lifted): void {
  const image = props['image'];
  if (typeof image !== 'string' || !isPrivateEcr(image)) return;
  const { uri, ...version } = parseImage(image);
  const repositoryName = uri.slice(uri.indexOf('/') + 1);
  const to = lifted.shared('ecr-repository', uri, () => ({ repositoryName, repositoryUri: uri }));
  lifted.link('image', id, to, version);
  delete props['image'];
}

function liftLogGroup(id: NodeId, props: Record<string, Json>, lifted: Lifted): string[] | undefined {
  const log = props['logConfiguration'];
  const options = isObject(log) && log['logDriver'] === 'awslogs' ? log['options'] : undefined;
  const group = isObject(options) ? options['awslogs-group'] : undefined;
  if (!isObject(log) || !isObject(options) || typeof group !== 'string' || group === '') return undefined;
  lifted.link(
    'logs',
    id,
    lifted.shared('log-group', group, () => ({ logGroupName: group })),
  );
  const { 'awslogs-group': _group, ...rest } = options;
  props['logConfiguration'] = { ...log, options: rest };
  return Object.keys(options);
}
