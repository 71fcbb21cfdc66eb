import { useStore } from 'reactflow';
import { Hand, Magnet, Map as MapIcon, Maximize, Minus, MousePointer2, Plus } from 'lucide-react';
import { setPreferences, usePreferences } from '#store/preferences.ts';
import { useSharedView } from '#store/share-state.ts';
import { usePresentation } from '#store/presentation.ts';
import { setView, useView } from '#store/view.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { lazy, Suspense } from 'react';
import { fit, zoomIn, zoomOut, zoomReset } from './commands.ts';

const StageKey = lazy(() => import('./stage/StageKey.tsx').then((m) => ({ default: m.StageKey })));

/** Tools and camera, in a corner of the canvas. */
export function ViewControls() {
  const tool = useView((view) => view.tool);
  const isRehearsed = useView(({ mode }) => mode === 'simulate');
  // Where nothing can be changed, there is nothing to select for and nothing to align.
  const isLocked = useSharedView()?.isLocked === true;
  if (usePresentation(({ isOn }) => isOn)) return null;
  return (
    <div
      role="toolbar"
      aria-label="View"
      data-over-canvas
      className="absolute bottom-3 left-3 z-10 flex items-center gap-0.5 rounded-card border border-line bg-panel p-0.5 shadow-soft"
    >
      {!isLocked && (
        <IconButton
          label="Select"
          shortcut="V"
          side="top"
          icon={<MousePointer2 size={16} />}
          pressed={tool === 'select'}
          onClick={() => setView({ tool: 'select' })}
        />
      )}
      <IconButton
        label="Pan"
        shortcut="H"
        side="top"
        icon={<Hand size={16} />}
        pressed={tool === 'pan'}
        onClick={() => setView({ tool: isLocked && tool === 'pan' ? 'select' : 'pan' })}
      />
      <Divider />
      <IconButton label="Zoom out" side="top" icon={<Minus size={16} />} onClick={zoomOut} />
      <ZoomLevel />
      <IconButton label="Zoom in" side="top" icon={<Plus size={16} />} onClick={zoomIn} />
      <IconButton
        label="Zoom to fit"
        shortcut="Shift+1"
        side="top"
        icon={<Maximize size={16} />}
        onClick={fit}
      />
      {isRehearsed && (
        <Suspense fallback={<span className="size-8" />}>
          <StageKey />
        </Suspense>
      )}
      {!isLocked && <DrawingAids />}
    </div>
  );
}

function DrawingAids() {
  const snap = usePreferences((preferences) => preferences.snap);
  const minimap = usePreferences((preferences) => preferences.minimap);
  return (
    <>
      <Divider />
      <IconButton
        label="Snap to grid and neighbours"
        side="top"
        icon={<Magnet size={16} />}
        pressed={snap}
        onClick={() => setPreferences({ snap: !snap })}
      />
      <IconButton
        label="Overview map"
        side="top"
        icon={<MapIcon size={16} />}
        pressed={minimap}
        onClick={() => setPreferences({ minimap: !minimap })}
      />
    </>
  );
}

function Divider() {
  return <span className="mx-0.5 h-5 w-px bg-line" />;
}

function ZoomLevel() {
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <button
      type="button"
      aria-label={`Zoom ${percent} %, back to 100 %`}
      aria-keyshortcuts="Shift+0"
      onClick={zoomReset}
      className="h-8 w-13 rounded-control text-sm font-medium text-muted tabular-nums hover:bg-hover hover:text-ink"
    >
      {percent} %
    </button>
  );
}
