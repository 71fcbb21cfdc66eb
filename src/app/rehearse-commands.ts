import { startPresenting } from '#store/presentation.ts';
import { playOrPause, run, startOver } from '#store/run.ts';
import { isUnderWay, runStore } from '#store/run-store.ts';
import { stepChoices } from '#store/step-choice.ts';
import { setView, viewStore } from '#store/view.ts';
import type { Command } from './command.ts';

const nothing = 'Nothing of the design can be rehearsed yet.';

const isNothing = (): boolean =>
  viewStore.getState().mode === 'simulate' && runStore.getState().about?.workloads.length === 0;

const needsRun = (): string | undefined => {
  if (isNothing()) return nothing;
  return viewStore.getState().mode === 'simulate' && isUnderWay(runStore.getState())
    ? undefined
    : 'Nothing is being rehearsed.';
};

const stepping = (id: string, label: string, keys: string, take: () => void): Command => ({
  id,
  group: 'Rehearse',
  label,
  keys: [keys],
  run: take,
  disabled: needsRun,
});

/** What one does with the time of a rehearsal. */
export const rehearseCommands: readonly Command[] = [
  {
    id: 'rehearse',
    group: 'Rehearse',
    label: 'Rehearse the design',
    run: () => setView({ mode: viewStore.getState().mode === 'design' ? 'simulate' : 'design' }),
    checked: () => viewStore.getState().mode === 'simulate',
  },
  {
    id: 'play',
    group: 'Rehearse',
    label: 'Play or pause',
    keys: ['Mod+Enter'],
    run: () => (viewStore.getState().mode === 'simulate' ? playOrPause() : setView({ mode: 'simulate' })),
    disabled: () => (isNothing() ? nothing : undefined),
  },
  {
    id: 'start-over',
    group: 'Rehearse',
    label: 'Start over',
    keys: ['Mod+Shift+Enter'],
    run: startOver,
    disabled: needsRun,
  },
  ...stepChoices.flatMap(({ by, says, keys }) => [
    stepping(`next-${by}`, `On to the next ${says}`, keys.next, () => run.step('next', by)),
    stepping(`previous-${by}`, `Back to the ${says} before`, keys.previous, () => run.step('previous', by)),
  ]),
  { id: 'present', group: 'Rehearse', label: 'Present', keys: ['P'], run: startPresenting },
];
