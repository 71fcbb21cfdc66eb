import { lazy, Suspense, useEffect } from 'react';
import { useView } from '#store/view.ts';
import { NoticeToasts } from './NoticeToasts.tsx';
import { StartScreen } from './StartScreen.tsx';
import { loadWorkbench, start } from './start.ts';

const Editor = lazy(() => loadWorkbench().then((m) => ({ default: m.Editor })));

export function App() {
  const screen = useView((view) => view.screen);
  useEffect(() => start(), []);
  return (
    <>
      {screen === 'start' ? (
        <StartScreen />
      ) : (
        <Suspense fallback={<div className="h-dvh bg-canvas" aria-busy />}>
          <Editor />
        </Suspense>
      )}
      <NoticeToasts />
    </>
  );
}
