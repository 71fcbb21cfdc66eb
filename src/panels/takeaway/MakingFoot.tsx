import { Download } from 'lucide-react';
import { Button } from '#ui/Button.tsx';
import type { MakingState } from './use-making.ts';

/** The button that makes a file; while it is made, how far it is and the way out. */
export function MakingFoot(props: {
  state: MakingState;
  label: string;
  unit: string;
  refusal?: string | undefined;
  onStart: () => void;
}) {
  const { state, label, unit, refusal, onStart } = props;
  const { making, failure, made } = state;
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-3 pt-2">
      {making ? (
        <>
          <progress
            aria-label={`${label}: how far it is`}
            className="h-1.5 min-w-40 flex-1 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
            {...(making.of > 0 ? { value: making.done, max: making.of } : {})}
          />
          <span className="text-sm text-muted tabular-nums">
            {making.of > 0
              ? `${making.done.toLocaleString('en')} of ${making.of.toLocaleString('en')} ${unit}`
              : 'Beginning…'}
          </span>
          <Button onClick={state.cancel}>Cancel</Button>
        </>
      ) : (
        <Button
          variant="primary"
          icon={<Download size={15} aria-hidden />}
          disabled={refusal}
          onClick={onStart}
        >
          {label}
        </Button>
      )}
      <p role="status" className={failure === undefined ? 'text-sm text-muted' : 'text-error'}>
        {making ? '' : (failure ?? refusal ?? made)}
      </p>
    </div>
  );
}
