import { lazy, Suspense, useEffect } from 'react';
import { KindIcon } from '#canvas/icons.tsx';
import { ImportDropZone } from '#panels/import/ImportDropZone.tsx';
import { KindIconContext, type DrawKindIcon } from '#panels/kind-icon.ts';
import { usePresentation } from '#store/presentation.ts';
import { setView, useView } from '#store/view.ts';
import { followClipboard } from './clipboard-events.ts';
import { ConflictBar } from './ConflictBar.tsx';
import { DialogBoundary } from './DialogBoundary.tsx';
import { SharedBar } from './SharedBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useShortcuts } from './shortcuts.ts';
import { EditorPanes } from './EditorPanes.tsx';

const ExportDialog = lazy(() =>
  import('#panels/export/ExportDialog.tsx').then((m) => ({ default: m.ExportDialog })),
);
const ImportDialog = lazy(() =>
  import('#panels/import/ImportDialog.tsx').then((m) => ({ default: m.ImportDialog })),
);
const DesignsDialog = lazy(() =>
  import('#panels/DesignsDialog.tsx').then((m) => ({ default: m.DesignsDialog })),
);
const TakeAwayDialog = lazy(() =>
  import('#panels/takeaway/TakeAwayDialog.tsx').then((m) => ({ default: m.TakeAwayDialog })),
);

const ShareDialog = lazy(() =>
  import('#panels/share/ShareDialog.tsx').then((m) => ({ default: m.ShareDialog })),
);
const HelpDialog = lazy(() => import('./HelpDialog.tsx').then((m) => ({ default: m.HelpDialog })));
const CommandPalette = lazy(() =>
  import('./CommandPalette.tsx').then((m) => ({ default: m.CommandPalette })),
);
const Presentation = lazy(() => import('./Presentation.tsx').then((m) => ({ default: m.Presentation })));

const drawKindIcon: DrawKindIcon = (icon, size) => <KindIcon icon={icon} size={size} />;

/** The workbench: parts at the left, the drawing, what is selected at the right, findings below. */
export function Editor() {
  useShortcuts();
  useEffect(() => followClipboard(), []);
  const isPresenting = usePresentation(({ isOn }) => isOn);
  if (isPresenting) {
    return (
      <KindIconContext value={drawKindIcon}>
        <Suspense fallback={<div className="h-dvh bg-canvas" aria-busy />}>
          <Presentation />
        </Suspense>
      </KindIconContext>
    );
  }
  return (
    <KindIconContext value={drawKindIcon}>
      <div className="flex h-dvh flex-col bg-canvas text-ink">
        <TopBar />
        <ConflictBar />
        <SharedBar />
        <EditorPanes />
        <ImportDropZone />
        <Dialogs />
      </div>
    </KindIconContext>
  );
}

function Dialogs() {
  const dialog = useView((view) => view.dialog);
  const props = { open: true, onOpenChange: (open: boolean) => !open && setView({ dialog: undefined }) };
  return (
    <DialogBoundary key={dialog}>
      <Suspense>
        {dialog === 'export' && <ExportDialog {...props} />}
        {dialog === 'import' && <ImportDialog {...props} />}
        {dialog === 'designs' && <DesignsDialog {...props} />}
        {dialog === 'share' && <ShareDialog onOpenChange={props.onOpenChange} />}
        {dialog === 'help' && <HelpDialog {...props} />}
        {(dialog === 'commands' || dialog === 'find') && (
          <CommandPalette finds={dialog === 'find'} {...props} />
        )}
        {dialog === 'take-away' && <TakeAwayDialog onOpenChange={props.onOpenChange} />}
      </Suspense>
    </DialogBoundary>
  );
}
