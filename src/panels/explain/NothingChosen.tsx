import { MousePointerClick } from 'lucide-react';
import { useRun } from '#store/run-store.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { EventExplained, EventTold } from './EventExplained.tsx';

/** Nothing is chosen: the latest notable event, or before there is any, how to ask. */
export function NothingChosen() {
  const latest = useRun((state) => state.notableEvent);
  // While time goes by, looking back at each event would hold up what is to come.
  const Latest = useRun((state) => state.isPlaying) ? EventTold : EventExplained;
  if (latest !== undefined) return <Latest key={latest} number={latest} />;
  return (
    <EmptyState icon={<MousePointerClick size={18} />} title="Ask why">
      Click a task, an instance or a line of the event log: what decided it is explained here.
    </EmptyState>
  );
}
