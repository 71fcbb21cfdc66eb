import { lazy, Suspense } from 'react';
import { Inspector } from '#panels/inspector/Inspector.tsx';
import { showBeside, useStage, type StageState } from '#store/stage.ts';
import { Tabs } from '#ui/Tabs.tsx';

const ExplainPanel = lazy(() =>
  import('#panels/explain/ExplainPanel.tsx').then((m) => ({ default: m.ExplainPanel })),
);

/** Beside the stage: why what is chosen is as it is, and the parameters behind it. */
export function StageSide() {
  const side = useStage((stage) => stage.side);
  return (
    <Tabs<StageState['side']>
      aria-label="Explanation and setup"
      value={side}
      onChange={showBeside}
      className="h-full"
      items={[
        {
          value: 'explain',
          label: 'Explain',
          content: (
            <Suspense>
              <ExplainPanel />
            </Suspense>
          ),
        },
        { value: 'setup', label: 'Setup', content: <Inspector /> },
      ]}
    />
  );
}
