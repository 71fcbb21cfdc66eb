import type { ContainerDefinition } from '../aws/container-definition.ts';
import { taskDefinitionSchema, type TaskDefinition } from '../aws/task-definition.ts';
import type { Volume } from '../aws/volume.ts';
import type { NodeId } from '../design.ts';
import { isObject, type Json, type JsonObject, type JsonPath } from '../json.ts';
import { sources, type Query } from '../query.ts';
import { lowerTaskDefinition } from '../task-definition/lower.ts';
import { clean } from '../violations.ts';
import { launchOf, type Launch } from './launch.ts';

export interface ContainerView {
  /** Where findings about it belong: its node, or the task definition for an entry that is kept verbatim. */
  at: NodeId;
  /** Its place in `containerDefinitions`. */
  index: number;
  /** Path from `at`'s props to this container: empty for a container node. */
  prefix: JsonPath;
  doc: ContainerDefinition;
  /** As exported, wrong types included. */
  raw: JsonObject;
}

export interface VolumeView {
  at: NodeId;
  index: number;
  prefix: JsonPath;
  doc: Volume;
  raw: JsonObject;
}

/** A task definition as AWS would receive it, typed, with the places its parts came from. */
export interface TaskDefinitionView {
  id: NodeId;
  /** Typed; wrong-typed values are left out. Its containers and volumes are the same objects as below. */
  doc: TaskDefinition;
  /** As exported, wrong types included. */
  raw: JsonObject;
  containers: readonly ContainerView[];
  volumes: readonly VolumeView[];
  /** Services and standalone tasks that run it. */
  runners: readonly NodeId[];
  /** Every launch type it must satisfy: what it declares and where its runners run. */
  launches: ReadonlySet<Launch>;
  isWindows: boolean;
  /** The mode in force: what is declared, else AWS's default for the launch types in question. */
  networkMode: string;
  executionRole?: NodeId;
  taskRole?: NodeId;
}

/** The view of the task definition `id`; computed once until something it is made of changes. */
export function taskDefinitionView(q: Query, id: NodeId): TaskDefinitionView {
  return q.memo('task-definition', id, (inner) => compute(inner, id));
}

function compute(q: Query, id: NodeId): TaskDefinitionView {
  const lowered = lowerTaskDefinition(q, id);
  const doc = clean(taskDefinitionSchema, lowered.doc);
  const runners = sources(q, id, 'runs');
  const launches = new Set<Launch>(doc.requiresCompatibilities as Launch[] | undefined);
  for (const runner of runners) {
    const launch = launchOf(q, runner);
    if (launch) launches.add(launch);
  }
  const os = doc.runtimePlatform?.operatingSystemFamily;
  const isWindows = os !== undefined && os.startsWith('WINDOWS');
  const executionRole = sources(q, id, 'execution-role')[0];
  const taskRole = sources(q, id, 'task-role')[0];
  return {
    id,
    doc,
    raw: lowered.doc,
    containers: entries(
      lowered.doc['containerDefinitions'],
      lowered.containers,
      id,
      'containerDefinitions',
      (_, index) => (doc.containerDefinitions?.[index] ?? {}) as ContainerDefinition,
    ),
    volumes: entries(
      lowered.doc['volumes'],
      lowered.volumes,
      id,
      'volumes',
      (raw, index) => (doc.volumes?.[index] ?? {}) as Volume,
    ),
    runners,
    launches,
    isWindows,
    networkMode: doc.networkMode ?? defaultMode(launches, isWindows),
    ...(executionRole === undefined ? {} : { executionRole }),
    ...(taskRole === undefined ? {} : { taskRole }),
  };
}

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html (networkMode)
function defaultMode(launches: ReadonlySet<Launch>, isWindows: boolean): string {
  if (launches.size === 1 && launches.has('MANAGED_INSTANCES')) return 'awsvpc';
  return isWindows ? 'default' : 'bridge';
}

interface Entry<T> {
  at: NodeId;
  index: number;
  prefix: JsonPath;
  doc: T;
  raw: JsonObject;
}

function entries<T>(
  list: Json | undefined,
  nodes: readonly (NodeId | undefined)[],
  id: NodeId,
  key: string,
  doc: (raw: JsonObject, index: number) => T,
): Entry<T>[] {
  const verbatimFrom = nodes.findIndex((node) => node === undefined);
  return (Array.isArray(list) ? (list as readonly Json[]) : []).map((item, index) => {
    const raw = isObject(item) ? item : {};
    const at = nodes[index];
    return at === undefined
      ? { at: id, index, prefix: [key, index - Math.max(verbatimFrom, 0)], raw, doc: doc(raw, index) }
      : { at, index, prefix: [], raw, doc: doc(raw, index) };
  });
}
