import { useEffect } from 'react';
import { beatAt } from '#store/beats.ts';
import { deedName } from '#store/deed-name.ts';
import { presentBeats } from '#store/presentation.ts';
import { run } from '#store/run.ts';
import { eventAt, runStore, useRun } from '#store/run-store.ts';

export interface PresentCaption {
  /** What the beat is, and what else. */
  readonly words: string;
  readonly more: string | undefined;
  /** 'Beat 3 of 9'; empty before the first. */
  readonly place: string;
  readonly isProblem: boolean;
}

/** What is written under the stage: the beat that the playhead has come to; `none` before the first. */
export function useCaption(none = 'Press → for the first beat.'): PresentCaption {
  const number = useRun(({ atMs }) => beatAt(presentBeats(), atMs));
  const count = useRun(({ knownMs, interventions }) =>
    knownMs < 0 && interventions ? 0 : presentBeats().length,
  );
  const isAll = useRun(({ settledAtMs }) => settledAtMs !== undefined);
  const phase = useRun((state) => state.phase);
  const title = useRun(({ about }) => about?.workloads.map(({ name }) => name).join(', '));
  const beat = presentBeats()[number];
  const [first, second] = beat?.told ?? [];
  const told = useRun((state) => (first === undefined ? undefined : eventAt(state, first)));
  const also = useRun((state) => (second === undefined ? undefined : eventAt(state, second)));
  useEffect(() => {
    if (first !== undefined) run.wantEvents(first, first + 1);
    if (second !== undefined) run.wantEvents(second, second + 1);
  }, [first, second]);
  if (phase === 'failed') return plain('This rehearsal cannot go on.');
  if (phase !== 'ready') return plain('Preparing the rehearsal…');
  if (!beat) {
    return plain(count === 0 && isAll ? `Nothing notable happens to ${title}.` : none);
  }
  const done = beat.interventions.map(labelOf).join(', ');
  return {
    words: sentence(told?.words ?? (first === undefined ? done : '…')),
    more: also === undefined ? moreOf(beat.events.length - beat.told.length) : sentence(also.words),
    place: `Beat ${number + 1} of ${count}${isAll ? '' : ' so far'}`,
    isProblem: told?.level === 'problem',
  };
}

const plain = (words: string): PresentCaption => ({ words, more: undefined, place: '', isProblem: false });

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const moreOf = (count: number): string | undefined =>
  count <= 0 ? undefined : count === 1 ? 'And once more.' : `And ${count} more times.`;

function labelOf(number: number): string {
  const { interventions, about } = runStore.getState();
  return deedName(about, interventions[number]?.do ?? '');
}
