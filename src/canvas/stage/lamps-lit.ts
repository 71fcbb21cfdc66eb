import { lampOf, lamps, lifecycleOf, TaskState } from '#store/state-names.ts';

/** Whether a load balancer shows a task: it is registered there, or was until its last connections end. */
export function isLit(state: number): boolean {
  const lamp = lamps[lampOf(state)];
  return lamp !== 'none' && (lamp !== 'unused' || lifecycleOf(state) <= TaskState.RUNNING);
}
