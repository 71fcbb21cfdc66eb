import { useStage } from '#store/stage.ts';
import { useRun } from '#store/run-store.ts';
import { EventExplained } from './EventExplained.tsx';
import { NothingChosen } from './NothingChosen.tsx';

/** Why what is chosen on the stage is as it is: an event or decision, a task, an instance, a deployment. */
export function ExplainPanel() {
  const focus = useStage((state) => state.focus);
  const isRunning = useRun(({ phase }) => phase === 'ready' || phase === 'restarting');
  return (
    <section aria-label="Explanation" tabIndex={0} className="h-full overflow-auto p-4 -outline-offset-2">
      {isRunning && focus?.what === 'event' ? (
        <EventExplained key={focus.number} number={focus.number} />
      ) : (
        <NothingChosen />
      )}
    </section>
  );
}
