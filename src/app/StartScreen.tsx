import { CirclePlay, FileUp, Plus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { ImportDropZone } from '#panels/import/ImportDropZone.tsx';
import { openFilePicker } from '#panels/import/open-file.ts';
import { createDesign } from '#store/library.ts';
import { setView, useView } from '#store/view.ts';
import { Button } from '#ui/Button.tsx';
import { usePasteAsNew } from './paste-new.ts';
import { Gallery } from './Gallery.tsx';
import { RecentDesigns } from './RecentDesigns.tsx';
import { Templates } from './Templates.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import { Wordmark } from './Wordmark.tsx';

const ImportDialog = lazy(() =>
  import('#panels/import/ImportDialog.tsx').then((m) => ({ default: m.ImportDialog })),
);

/** The first ten seconds: what this is, and four ways in. */
export function StartScreen() {
  usePasteAsNew();
  const dialog = useView((view) => view.dialog);
  return (
    <div className="flex h-dvh flex-col overflow-y-auto bg-canvas text-ink">
      <header className="mx-auto flex w-full max-w-6xl items-center justify-between px-8 pt-6">
        <Wordmark />
        <ThemeMenu />
      </header>
      <main className="mx-auto flex w-full max-w-6xl flex-1 flex-col gap-10 px-8 pt-10 pb-16">
        <section>
          <h1 className="max-w-[24ch] text-[2rem] leading-tight font-semibold tracking-[-0.02em]">
            Draw an Amazon ECS design. Watch what AWS will do with it.
          </h1>
          <p className="mt-3 max-w-[62ch] text-title text-muted">
            What AWS would refuse is found while you draw. Press play, and tasks are placed, replaced and
            drained before your eyes, each with the reason why. Everything stays in this browser.
          </p>
          <div className="mt-6 flex flex-wrap gap-2">
            <Button
              size="lg"
              variant="primary"
              icon={<Plus size={16} aria-hidden />}
              onClick={() => void createDesign('Untitled design')}
            >
              New design
            </Button>
            <Button size="lg" icon={<CirclePlay size={16} aria-hidden />} onClick={showScenarios}>
              Watch a rehearsal
            </Button>
            <Button size="lg" icon={<FileUp size={16} aria-hidden />} onClick={() => openFilePicker('new')}>
              Open a file…
            </Button>
            <Button size="lg" variant="ghost" onClick={() => setView({ dialog: 'import' })}>
              Paste a task definition…
            </Button>
          </div>
        </section>
        <RecentDesigns />
        <Templates />
        <Gallery />
      </main>
      <ImportDropZone />
      {dialog === 'import' && (
        <Suspense>
          <ImportDialog open onOpenChange={(open) => !open && setView({ dialog: undefined })} />
        </Suspense>
      )}
    </div>
  );
}

/** To the scenarios further down, with the keyboard on the first of them. */
function showScenarios(): void {
  const scenarios = document.getElementById('scenarios');
  scenarios?.scrollIntoView({ block: 'start' });
  scenarios?.querySelector('button')?.focus({ preventScroll: true });
}
