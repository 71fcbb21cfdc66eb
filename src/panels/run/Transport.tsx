import { Pause, Play, RotateCcw, SkipBack, SkipForward } from 'lucide-react';
import { usePreferences } from '#store/preferences.ts';
import { playOrPause, run, startOver } from '#store/run.ts';
import { isUnderWay, useRun } from '#store/run-store.ts';
import { stepChoices } from '#store/step-choice.ts';
import { IconButton } from '#ui/IconButton.tsx';

/** Start over, a step back, play or pause, a step on. */
export function Transport() {
  const isPlaying = useRun((state) => state.isPlaying);
  const isReady = useRun(isUnderWay);
  const isAtStart = useRun(({ atMs }) => atMs === 0);
  const by = usePreferences((preferences) => preferences.stepBy);
  const { says, keys } = stepChoices.find((each) => each.by === by)!;
  const notReady = isReady ? undefined : 'there is nothing to rehearse yet';
  return (
    <div className="flex shrink-0 items-center gap-0.5">
      <IconButton
        label="Start over"
        shortcut="Mod+Shift+Enter"
        side="top"
        disabled={notReady ?? (isAtStart ? 'it stands at its start' : undefined)}
        icon={<RotateCcw size={15} aria-hidden />}
        onClick={startOver}
      />
      <IconButton
        label={`Back to the ${says} before`}
        shortcut={keys.previous}
        side="top"
        disabled={notReady}
        icon={<SkipBack size={16} aria-hidden />}
        onClick={() => run.step('previous', by)}
      />
      <IconButton
        label={isPlaying ? 'Pause' : 'Play'}
        shortcut="Mod+Enter"
        variant="primary"
        side="top"
        disabled={notReady}
        className="mx-1 w-9"
        icon={isPlaying ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
        onClick={playOrPause}
      />
      <IconButton
        label={`On to the next ${says}`}
        shortcut={keys.next}
        side="top"
        disabled={notReady}
        icon={<SkipForward size={16} aria-hidden />}
        onClick={() => run.step('next', by)}
      />
    </div>
  );
}
