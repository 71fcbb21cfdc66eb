import type { NodeId } from '#model/design.ts';
import { absolute, withChanges, type FlowNodeChange } from './flow-adapter.ts';
import { flowStore } from './flow-store.ts';
import type { Rect } from './frame-geometry.ts';

/** Shows a frame at the size the pointer is giving it. */
export function resizeMove(changes: readonly FlowNodeChange[]): void {
  const { nodes, edges } = flowStore.getState();
  flowStore.setState({ nodes: withChanges(nodes, changes), edges });
}

/** The size the frame was left at. */
export function resizeEnd(id: NodeId): Rect | undefined {
  const byId = new Map(flowStore.getState().nodes.map((node) => [node.id, node]));
  return byId.has(id) ? absolute(byId, id) : undefined;
}
