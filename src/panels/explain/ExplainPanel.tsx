import { X } from 'lucide-react';
import { useRun } from '#store/run-store.ts';
import { focusOn, useStage } from '#store/stage.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { EventExplained } from './EventExplained.tsx';
import { NothingChosen } from './NothingChosen.tsx';
import { ThingExplained } from './ThingExplained.tsx';

/** Why what is chosen on the stage is as it is: an event or decision, a task, an instance, a deployment. */
export function ExplainPanel() {
  const focus = useStage((state) => state.focus);
  const isKnown = useRun(({ about }) => about !== undefined);
  return (
    <section
      aria-label="Explanation"
      tabIndex={0}
      className="relative h-full overflow-auto py-4 pr-2 pl-4 -outline-offset-2 [scrollbar-gutter:stable]"
    >
      {isKnown && focus && (
        <div className="absolute top-2.5 right-2">
          <IconButton
            label="Choose nothing"
            size="sm"
            icon={<X size={14} aria-hidden />}
            onClick={() => focusOn(undefined)}
          />
        </div>
      )}
      {!isKnown || !focus ? (
        <NothingChosen />
      ) : focus.what === 'event' ? (
        <EventExplained key={focus.number} number={focus.number} />
      ) : (
        <ThingExplained key={`${focus.what} ${focus.number}`} thing={focus} />
      )}
    </section>
  );
}
