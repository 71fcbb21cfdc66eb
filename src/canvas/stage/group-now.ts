import type { NodeId } from '#model/design.ts';
import type { Query } from '#model/query.ts';
import { HostState, hostStateOf } from '#store/state-names.ts';
import { unborn } from '#store/run-states.ts';
import type { GroupAbout, RunAbout } from '#store/run-store.ts';
import type { RunTimeline } from '#store/run-timeline.ts';
import type { Note } from './badges-store.ts';

/** Groups by the node they are drawn as. */
export const groupsByNode = ({ groups }: RunAbout): ReadonlyMap<NodeId, number> =>
  new Map(groups.map(({ node }, group) => [node, group]));

/** What the frame of an Auto Scaling group says: 'm5.large · 2 of 0–6 · 1 launching'. */
export function groupNote(q: Query, { record, hosts }: RunTimeline, about: GroupAbout, group: number): Note {
  let [there, launching] = [0, 0];
  for (let host = 0; host < record.hostGroup.length; host++) {
    const state = hosts.states[host] ?? unborn;
    if (record.hostGroup.data[host] !== group || state === unborn) continue;
    if (hostStateOf(state) === HostState.LAUNCHING) launching++;
    else if (hostStateOf(state) !== HostState.TERMINATED) there++;
  }
  const { minSize = 0 } = q.props('ec2-capacity', about.node);
  const counts = `${about.instanceType} · ${there} of ${minSize}–${about.maxSize}`;
  return { lines: [launching > 0 ? `${counts} · ${launching} launching` : counts], tone: 'plain' };
}
