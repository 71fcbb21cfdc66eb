import { Background, ReactFlow, ReactFlowProvider, SelectionMode, useReactFlow } from 'reactflow';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { usePreferences } from '#store/preferences.ts';
import { clearSelection } from '#store/selection.ts';
import { offerPictures } from '#store/stage-picture.ts';
import { onCanvasRequest, useView } from '#store/view.ts';
import { ContextMenu } from '#ui/ContextMenu.tsx';
import { useCanvas } from './canvas-store.ts';
import './canvas.css';
import { answer, followView } from './requests.ts';
import { startRenaming } from './commands.ts';
import { connectEnd, connectStart } from './connect.ts';
import { ConnectHint } from './ConnectHint.tsx';
import { ConnectionLine } from './ConnectionLine.tsx';
import { dragMove, dragOver, dragStart, dragStop } from './drag.ts';
import { layers, readChanges, type FlowEdge, type FlowNode, type FlowNodeChange } from './flow-adapter.ts';
import { followStores, useFlow } from './flow-store.ts';
import { Ghost } from './Ghost.tsx';
import { GroupFrame } from './GroupFrame.tsx';
import { Guides } from './Guides.tsx';
import { LinkEdge } from './LinkEdge.tsx';
import { Markers } from './Markers.tsx';
import { menuEntries, menuTarget, type MenuTarget } from './menu.ts';
import { NodeCard } from './NodeCard.tsx';
import { Outline } from './Outline.tsx';
import { Popups } from './Popups.tsx';
import { pressDown, sectionGestures } from './section-gestures.ts';
import { resizeMove } from './resize.ts';
import { edgeSelection, marqueeEnd, marqueeStart, selectChanges } from './selection-sync.ts';
import { TaskDefinitionCard } from './TaskDefinitionCard.tsx';
import { stageMenuEntries, stagePressed } from './stage/stage-menu-offer.ts';
import type { StageTarget } from './stage/stage-menu.ts';
import { ViewControls } from './ViewControls.tsx';
import { followSize, setDistance } from './distance.ts';
import { FarLayer } from './FarLayer.tsx';
import { Minimap } from './Minimap.tsx';
import { attachViewport, zoomRange } from './viewport.ts';
import { followWhole } from './whole-view.ts';

const StageOverlay = lazy(() =>
  import('./stage/StageOverlay.tsx').then((m) => ({ default: m.StageOverlay })),
);
const StageCompanion = lazy(() =>
  import('./stage/StageCompanion.tsx').then((m) => ({ default: m.StageCompanion })),
);

const nodeTypes = { card: NodeCard, frame: GroupFrame, stack: TaskDefinitionCard };
const edgeTypes = { link: LinkEdge };

const noNodes: FlowNode[] = [];
const noEdges: FlowEdge[] = [];

/** The diagram editor. It shows the design store's design; every gesture ends in at most one commit. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Stage />
    </ReactFlowProvider>
  );
}

function Stage() {
  const stage = useRef<HTMLDivElement>(null);
  const pressedAt = useRef<MenuTarget>({ at: undefined, screen: { x: 0, y: 0 } });
  const pressedOnStage = useRef<StageTarget>({ node: undefined, focus: undefined, zone: undefined });
  const press = (event: React.MouseEvent): void => {
    const { at } = (pressedAt.current = menuTarget(event));
    pressedOnStage.current = stagePressed(event, at);
  };
  const flow = useReactFlow<FlowNode, FlowEdge>();
  useEffect(followStores, []);
  useEffect(() => {
    if (!stage.current) return;
    const detach = attachViewport(flow, stage.current);
    const pictures = offerPictures(() =>
      import('./picture/stage-picture.ts').then((m) => m.pictureOfStage()),
    );
    const stops = [onCanvasRequest(answer), followView(), followSize(), followWhole(), pictures];
    return () => {
      stops.forEach((stop) => stop());
      detach();
    };
  }, [flow]);
  return (
    <ContextMenu entries={() => stageMenuEntries(pressedOnStage.current) ?? menuEntries(pressedAt.current)}>
      <section
        ref={stage}
        tabIndex={-1}
        aria-label="Canvas"
        className="relative h-full w-full overflow-hidden bg-canvas outline-none"
        {...sectionGestures}
        onContextMenuCapture={press}
        onPointerDownCapture={(event) => {
          // A long press opens the menu without another event.
          if (event.pointerType === 'touch') press(event);
          pressDown(event);
        }}
      >
        <Outline />
        <Companion />
        <Diagram />
        <Overlays />
        <ViewControls />
        <Announcements />
        <ConnectHint />
        <Popups />
      </section>
    </ContextMenu>
  );
}

/** What goes with a rehearsal and is not painted; fetched with the first one. */
function Companion() {
  const isRehearsed = useView(({ mode }) => mode === 'simulate');
  if (!isRehearsed) return null;
  return (
    <Suspense>
      <StageCompanion />
    </Suspense>
  );
}

function Diagram() {
  const nodes = useFlow((flow) => flow.nodes);
  const edges = useFlow((flow) => flow.edges);
  const tool = useView((view) => view.tool);
  const painted = useCanvas((state) => state.painted);
  const isRehearsed = useView(({ mode }) => mode === 'simulate');
  return (
    <ReactFlow<FlowNode, FlowEdge>
      nodes={painted ? noNodes : (nodes as FlowNode[])}
      edges={painted ? noEdges : (edges as FlowEdge[])}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      {...gestures}
      panOnDrag={tool === 'pan' ? [0, 1] : [1]}
      selectionOnDrag={tool === 'select'}
      nodesDraggable={tool === 'select'}
      nodesConnectable={!isRehearsed}
      className={tool === 'pan' ? 'tool-pan' : 'tool-select'}
    >
      <Markers />
      <Background gap={20} size={1.4} />
      <Guides />
      <Ghost />
    </ReactFlow>
  );
}

function Overlays() {
  const isRehearsed = useView(({ mode }) => mode === 'simulate');
  const painted = useCanvas((state) => state.painted);
  const minimap = usePreferences((preferences) => preferences.minimap);
  const empty = useFlow((flow) => flow.nodes.length === 0);
  return (
    <>
      {painted && <FarLayer />}
      {isRehearsed && (
        <Suspense>
          <StageOverlay />
        </Suspense>
      )}
      {minimap && !empty && <Minimap />}
    </>
  );
}

function onNodesChange(changes: FlowNodeChange[]): void {
  const { selected, moving, resizing } = readChanges(changes);
  selectChanges(selected);
  if (moving.size > 0) dragMove(moving);
  if (resizing.length > 0) resizeMove(resizing);
}

function pointOf(event: MouseEvent | TouchEvent): { x: number; y: number } {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
}

/** What never changes between renders, in one place. */
const gestures = {
  onNodesChange,
  onEdgesChange: edgeSelection,
  onNodeDragStart: (_event: unknown, _node: FlowNode, nodes: FlowNode[]) => dragStart(nodes),
  onNodeDrag: (event: MouseEvent | React.MouseEvent | TouchEvent) => 'clientX' in event && dragOver(event),
  onNodeDragStop: (event: MouseEvent | React.MouseEvent | TouchEvent) =>
    'clientX' in event && dragStop(event),
  onNodeDoubleClick: (_event: unknown, node: FlowNode) => startRenaming(node.id),
  onSelectionStart: marqueeStart,
  onSelectionEnd: marqueeEnd,
  onPaneClick: () => clearSelection(),
  onConnectStart: (
    _event: unknown,
    { nodeId, handleId }: { nodeId: string | null; handleId: string | null },
  ) => {
    // A row's knobs carry its id, because React Flow only knows the card.
    const row = handleId?.includes(' ') ? handleId.split(' ')[0] : undefined;
    const from = row ?? nodeId;
    if (from !== null) connectStart(from);
  },
  onConnectEnd: (event: MouseEvent | TouchEvent) => connectEnd(pointOf(event)),
  onMove: (_event: unknown, { zoom }: { zoom: number }) => {
    setDistance(zoom);
  },
  connectionLineComponent: ConnectionLine,
  connectionMode: 'loose' as never,
  connectionRadius: 0,
  connectOnClick: false,
  selectionMode: SelectionMode.Full,
  selectionKeyCode: null,
  multiSelectionKeyCode: ['Shift', 'Meta', 'Control'],
  deleteKeyCode: null,
  panActivationKeyCode: 'Space',
  panOnScroll: true,
  zoomOnDoubleClick: false,
  zIndexMode: 'manual' as const,
  elevateNodesOnSelect: false,
  elevateEdgesOnSelect: false,
  disableKeyboardA11y: true,
  edgesFocusable: false,
  onlyRenderVisibleElements: true,
  nodeDragThreshold: 3,
  minZoom: zoomRange.least,
  maxZoom: zoomRange.most,
  defaultEdgeOptions: { zIndex: layers.edge },
};

function Announcements() {
  const words = useCanvas((state) => state.announcement);
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  );
}
