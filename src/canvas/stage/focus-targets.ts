import type { NodeId } from '#model/design.ts';
import type { SimEvent } from '#store/run-store.ts';
import type { Focus } from '#store/stage.ts';
import type { StageScene } from './stage-part.ts';

/** What of the stage something is about: tasks and instances by their numbers, and cards. */
export interface FocusTargets {
  readonly tasks: readonly number[];
  readonly hosts: readonly number[];
  readonly nodes: readonly NodeId[];
}

const nothing: FocusTargets = { tasks: [], hosts: [], nodes: [] };

/**
 * Where on the stage one has to look for what is chosen, as the stage stands now. `event` is the event that is chosen,
 * as far as it has been fetched.
 */
export function focusTargets(scene: StageScene, focus: Focus, event: SimEvent | undefined): FocusTargets {
  switch (focus.what) {
    case 'task':
      return { ...nothing, tasks: present(scene, [focus.number]) };
    case 'host':
      return { ...nothing, hosts: [focus.number] };
    case 'deployment':
      return ofDeployment(scene, focus.number);
    case 'event':
      return event ? ofEvent(scene, event) : nothing;
  }
}

/** The task and the instance; the service as a whole, where neither can be seen, or where it is about all of it. */
function ofEvent(scene: StageScene, { task, host, deployment, workload }: SimEvent): FocusTargets {
  const tasks = task === undefined ? [] : present(scene, [task]);
  const hosts = host !== undefined && scene.crowd.hosts.isHere[host] === 1 ? [host] : [];
  if (tasks.length + hosts.length > 0) return { tasks, hosts, nodes: [] };
  if (task === undefined && deployment !== undefined) {
    const whole = ofDeployment(scene, deployment);
    if (whole.nodes.length > 0) return whole;
  }
  const of = workload ?? (task === undefined ? undefined : scene.timeline.record.workload.data[task]);
  return { ...nothing, nodes: cardOf(scene, of) };
}

/** The card of its service, and its tasks. */
function ofDeployment(scene: StageScene, deployment: number): FocusTargets {
  const { record } = scene.timeline;
  const own: number[] = [];
  for (let task = 0; task < record.workload.length; task++)
    if (record.deployment.data[task] === deployment) own.push(task);
  return {
    ...nothing,
    tasks: present(scene, own),
    nodes: cardOf(scene, own.length === 0 ? undefined : record.workload.data[own[0]!]),
  };
}

const present = ({ crowd }: StageScene, tasks: readonly number[]): readonly number[] =>
  tasks.filter((task) => (crowd.field[task] ?? -1) >= 0);

function cardOf({ about }: StageScene, workload: number | undefined): readonly NodeId[] {
  const node = workload === undefined ? undefined : about.workloads[workload]?.node;
  return node === undefined ? [] : [node];
}
