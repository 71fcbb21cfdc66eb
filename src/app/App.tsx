import { lazy, Suspense, useEffect } from 'react';
import { useLibrary } from '#store/library.ts';
import { lastOpened } from '#store/opening.ts';
import { useView } from '#store/view.ts';
import { NoticeToasts } from './NoticeToasts.tsx';
import { StartScreen } from './StartScreen.tsx';
import { loadWorkbench, start } from './start.ts';

const Editor = lazy(loadWorkbench);

export function App() {
  const screen = useView((view) => view.screen);
  // A design that was open when the page ended is about to be opened again: the start screen would only flash by.
  const reopening = useLibrary(({ ready }) => !ready) && lastOpened() !== undefined;
  useEffect(() => start(), []);
  return (
    <>
      {screen === 'editor' ? (
        <Suspense fallback={<Blank />}>
          <Editor />
        </Suspense>
      ) : reopening ? (
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
