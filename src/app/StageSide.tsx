import { lazy, Suspense, useEffect, useState } from 'react';
import { Inspector } from '#panels/inspector/Inspector.tsx';
import { stageStore } from '#store/stage.ts';
import { Tabs } from '#ui/Tabs.tsx';

const ExplainPanel = lazy(() =>
  import('#panels/explain/ExplainPanel.tsx').then((m) => ({ default: m.ExplainPanel })),
);

type Tab = 'explain' | 'setup';

/** Beside the stage: why what is chosen is as it is, and the parameters behind it. */
export function StageSide() {
  const [tab, setTab] = useState<Tab>('explain');
  // Who chooses something on the stage wants to know about it.
  useEffect(() => stageStore.subscribe(({ focus }) => focus && setTab('explain')), []);
  return (
    <Tabs<Tab>
      aria-label="Explanation and setup"
      value={tab}
      onChange={setTab}
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
