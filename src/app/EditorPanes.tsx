import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Canvas } from '#canvas/Canvas.tsx';
import { addNode } from '#canvas/commands.ts';
import { startKindDrag } from '#canvas/palette-drag.ts';
import { FindingsPanel } from '#panels/findings/FindingsPanel.tsx';
import { Inspector } from '#panels/inspector/Inspector.tsx';
import { Palette } from '#panels/Palette.tsx';
import { useFindings } from '#store/findings.ts';
import { setPreferences, usePreferences } from '#store/preferences.ts';
import { run } from '#store/run.ts';
import { useView } from '#store/view.ts';
import { ResizeHandle } from '#ui/ResizeHandle.tsx';
import { StageSide } from './StageSide.tsx';

const RunPanel = lazy(() => import('#panels/run/RunPanel.tsx').then((m) => ({ default: m.RunPanel })));

/**
 * The canvas and what stands around it: parts at the left, what is selected at the right, findings below. While the
 * design is rehearsed the canvas is its stage: there are no parts to add, and the rehearsal stands below. Where the
 * screen is narrow, or its text is twice as large, what is at the right comes below the rest, and one scrolls to it.
 */
export function EditorPanes() {
  const isRehearsing = useView((view) => view.mode === 'simulate');
  useEffect(() => {
    if (!isRehearsing) return undefined;
    run.open();
    return () => run.close();
  }, [isRehearsing]);
  return (
    <div className="flex min-h-0 flex-1 max-md:flex-wrap max-md:content-start max-md:overflow-y-auto">
      {!isRehearsing && <PartsSide />}
      <main
        className="flex min-w-0 flex-1 flex-col max-md:h-full max-md:min-h-132 max-md:min-w-2/5"
        aria-label="Workbench"
      >
        <div className="relative min-h-0 flex-1">
          <Canvas />
        </div>
        {isRehearsing ? <RehearsalBelow /> : <FindingsBelow />}
      </main>
      <RightSide isRehearsing={isRehearsing} />
    </div>
  );
}

function PartsSide() {
  const isShown = usePreferences((preferences) => preferences.palette);
  const widthPx = usePreferences((preferences) => preferences.paletteWidthPx);
  if (!isShown) return null;
  return (
    <aside aria-label="Parts" className="flex shrink-0">
      <Panel widthPx={widthPx} edge="shrink-0 border-r">
        <Palette onAdd={addNode} onDragStart={startKindDrag} />
      </Panel>
      <ResizeHandle
        label="Resize the parts panel"
        orientation="vertical"
        panel="before"
        sizePx={widthPx}
        minPx={176}
        maxPx={400}
        onResize={(paletteWidthPx) => setPreferences({ paletteWidthPx })}
        onReset={() => setPreferences({ paletteWidthPx: 216 })}
      />
    </aside>
  );
}

function RightSide({ isRehearsing }: { isRehearsing: boolean }) {
  const isShown = usePreferences((preferences) => preferences.inspector);
  const widthPx = usePreferences((preferences) => preferences.inspectorWidthPx);
  if (!isShown) return null;
  return (
    <aside
      aria-label={isRehearsing ? 'Explanation and setup' : 'Inspector'}
      className="flex max-w-2/5 shrink-0 max-md:h-96 max-md:w-full max-md:max-w-none max-md:border-t max-md:border-line"
    >
      <div className="flex max-md:hidden">
        <ResizeHandle
          label="Resize the inspector"
          orientation="vertical"
          panel="after"
          sizePx={widthPx}
          minPx={260}
          maxPx={560}
          onResize={(inspectorWidthPx) => setPreferences({ inspectorWidthPx })}
          onReset={() => setPreferences({ inspectorWidthPx: 320 })}
        />
      </div>
      <Panel widthPx={widthPx} edge="min-w-0 border-l max-md:w-full! max-md:border-l-0">
        {isRehearsing ? <StageSide /> : <Inspector />}
      </Panel>
    </aside>
  );
}

interface PanelProps {
  widthPx: number;
  edge: 'min-w-0 border-l max-md:w-full! max-md:border-l-0' | 'shrink-0 border-r';
  children: ReactNode;
}

function Panel({ widthPx, edge, children }: PanelProps) {
  return (
    <div style={{ width: widthPx }} className={`min-h-0 overflow-hidden border-line bg-panel ${edge}`}>
      {children}
    </div>
  );
}

function RehearsalBelow() {
  const heightPx = usePreferences((preferences) => preferences.runPanelHeightPx);
  return (
    <>
      <ResizeHandle
        label="Resize the rehearsal"
        orientation="horizontal"
        panel="after"
        sizePx={heightPx}
        minPx={160}
        maxPx={640}
        onResize={(runPanelHeightPx) => setPreferences({ runPanelHeightPx })}
        onReset={() => setPreferences({ runPanelHeightPx: 320 })}
      />
      <section
        aria-label="Rehearsal"
        style={{ height: heightPx }}
        className="mx-2 mb-2 shrink-0 rounded-card border border-line bg-panel shadow-soft"
      >
        <Suspense>
          <RunPanel />
        </Suspense>
      </section>
    </>
  );
}

function FindingsBelow() {
  const isShown = usePreferences((preferences) => preferences.bottomPanel);
  const heightPx = usePreferences((preferences) => preferences.bottomPanelHeightPx);
  // With nothing to say it is one line, and the room is the canvas's.
  const isEmpty = useFindings((state) => state.findings.length === 0);
  if (!isShown) return null;
  return (
    <>
      {!isEmpty && (
        <ResizeHandle
          label="Resize the findings panel"
          orientation="horizontal"
          panel="after"
          sizePx={heightPx}
          minPx={96}
          maxPx={560}
          onResize={(bottomPanelHeightPx) => setPreferences({ bottomPanelHeightPx })}
          onReset={() => setPreferences({ bottomPanelHeightPx: 212 })}
        />
      )}
      <section
        aria-label="Findings"
        style={isEmpty ? undefined : { height: heightPx }}
        className="shrink-0 overflow-hidden border-t border-line bg-panel"
      >
        <FindingsPanel />
      </section>
    </>
  );
}
