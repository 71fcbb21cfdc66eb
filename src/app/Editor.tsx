import { lazy, Suspense, useEffect } from 'react';
import { Canvas } from '#canvas/Canvas.tsx';
import { addNode } from '#canvas/commands.ts';
import { KindIcon } from '#canvas/icons.tsx';
import { startKindDrag } from '#canvas/palette-drag.ts';
import { FindingsPanel } from '#panels/findings/FindingsPanel.tsx';
import { ImportDropZone } from '#panels/import/ImportDropZone.tsx';
import { Inspector } from '#panels/inspector/Inspector.tsx';
import { KindIconContext, type DrawKindIcon } from '#panels/kind-icon.ts';
import { Palette } from '#panels/Palette.tsx';
import { setPreferences, usePreferences, type Preferences } from '#store/preferences.ts';
import { setView, useView } from '#store/view.ts';
import { ResizeHandle } from '#ui/ResizeHandle.tsx';
import { followClipboard } from './clipboard-events.ts';
import { ConflictBar } from './ConflictBar.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { TopBar } from './TopBar.tsx';
import { useShortcuts } from './shortcuts.ts';

const ExportDialog = lazy(() =>
  import('#panels/export/ExportDialog.tsx').then((m) => ({ default: m.ExportDialog })),
);
const ImportDialog = lazy(() =>
  import('#panels/import/ImportDialog.tsx').then((m) => ({ default: m.ImportDialog })),
);
const DesignsDialog = lazy(() =>
  import('#panels/DesignsDialog.tsx').then((m) => ({ default: m.DesignsDialog })),
);

const drawKindIcon: DrawKindIcon = (icon, size) => <KindIcon icon={icon} size={size} />;

/** The workbench: parts at the left, the drawing, what is selected at the right, findings below. */
export function Editor() {
  useShortcuts();
  useEffect(() => followClipboard(), []);
  const shown = usePreferences((preferences) => preferences);
  return (
    <KindIconContext value={drawKindIcon}>
      <Workbench shown={shown} />
    </KindIconContext>
  );
}

function Workbench({ shown }: { shown: Preferences }) {
  return (
    <div className="flex h-dvh flex-col bg-canvas text-ink">
      <TopBar />
      <ConflictBar />
      <div className="flex min-h-0 flex-1">
        {shown.palette && (
          <Side edge="left" label="Parts" widthPx={shown.paletteWidthPx}>
            <Palette onAdd={addNode} onDragStart={startKindDrag} />
          </Side>
        )}
        {shown.palette && (
          <ResizeHandle
            label="Resize the parts panel"
            orientation="vertical"
            panel="before"
            sizePx={shown.paletteWidthPx}
            minPx={176}
            maxPx={400}
            onResize={(paletteWidthPx) => setPreferences({ paletteWidthPx })}
            onReset={() => setPreferences({ paletteWidthPx: 216 })}
          />
        )}
        <main className="flex min-w-0 flex-1 flex-col" aria-label="Workbench">
          <div className="relative min-h-0 flex-1">
            <Canvas />
          </div>
          {shown.bottomPanel && (
            <>
              <ResizeHandle
                label="Resize the findings panel"
                orientation="horizontal"
                panel="after"
                sizePx={shown.bottomPanelHeightPx}
                minPx={96}
                maxPx={560}
                onResize={(bottomPanelHeightPx) => setPreferences({ bottomPanelHeightPx })}
                onReset={() => setPreferences({ bottomPanelHeightPx: 212 })}
              />
              <Bottom heightPx={shown.bottomPanelHeightPx} />
            </>
          )}
        </main>
        {shown.inspector && (
          <ResizeHandle
            label="Resize the inspector"
            orientation="vertical"
            panel="after"
            sizePx={shown.inspectorWidthPx}
            minPx={260}
            maxPx={560}
            onResize={(inspectorWidthPx) => setPreferences({ inspectorWidthPx })}
            onReset={() => setPreferences({ inspectorWidthPx: 320 })}
          />
        )}
        {shown.inspector && (
          <Side edge="right" label="Inspector" widthPx={shown.inspectorWidthPx}>
            <Inspector />
          </Side>
        )}
      </div>
      <ImportDropZone />
      <Dialogs />
    </div>
  );
}

function Side({
  edge,
  label,
  widthPx,
  children,
}: {
  edge: 'left' | 'right';
  label: string;
  widthPx: number;
  children: React.ReactNode;
}) {
  return (
    <aside
      aria-label={label}
      style={{ width: widthPx }}
      className={`min-h-0 shrink-0 overflow-hidden bg-panel ${edge === 'left' ? 'border-r' : 'border-l'} border-line`}
    >
      {children}
    </aside>
  );
}

function Bottom({ heightPx }: { heightPx: number }) {
  return (
    <section
      aria-label="Findings"
      style={{ height: heightPx }}
      className="shrink-0 overflow-hidden border-t border-line bg-panel"
    >
      <FindingsPanel />
    </section>
  );
}

function Dialogs() {
  const dialog = useView((view) => view.dialog);
  const props = { open: true, onOpenChange: (open: boolean) => !open && setView({ dialog: undefined }) };
  return (
    <Suspense>
      {dialog === 'export' && <ExportDialog {...props} />}
      {dialog === 'import' && <ImportDialog {...props} />}
      {dialog === 'designs' && <DesignsDialog {...props} />}
      {dialog === 'help' && <HelpDialog {...props} />}
    </Suspense>
  );
}
