import { lazy, Suspense, useEffect } from 'react';
import { useLibrary } from '#store/library.ts';
import { lastOpened } from '#store/opening.ts';
import { useIsOpening } from '#store/share-state.ts';
import { useView } from '#store/view.ts';
import { NoticeToasts } from './NoticeToasts.tsx';
import { StartScreen } from './StartScreen.tsx';
import { loadWorkbench, start } from './start.ts';

const Editor = lazy(loadWorkbench);

export function App() {
  const screen = useView((view) => view.screen);
  // A design that was open when the page ended is about to be opened again: the start screen would only flash by.
  const reopening = useLibrary(({ ready }) => !ready) && lastOpened() !== undefined;
  const isOpening = useIsOpening();
  useEffect(() => start(), []);
  return (
    <>
      {screen === 'editor' ? (
        <Suspense fallback={<Blank />}>
          <Editor />
        </Suspense>
      ) : reopening || isOpening ? (
        <Blank />
      ) : (
        <StartScreen />
      )}
      <NoticeToasts />
    </>
  );
}

function Blank() {
  return <div className="h-dvh bg-canvas" aria-busy />;
}
