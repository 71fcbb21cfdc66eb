import { CornerDownLeft, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import type { Intervention } from '#model/run.ts';
import { deedName } from '#store/deed-name.ts';
import { run } from '#store/run.ts';
import { useRun, type InterventionForm } from '#store/run-store.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { clockMs, exactClockText } from './clock-text.ts';
import { notATime } from './InterventionDialog.tsx';
import { argumentWords } from './script-edits.ts';

interface ScriptStepProps {
  step: Intervention;
  form: InterventionForm | undefined;
  onTime: (atMs: number) => void;
  onEdit: (form: InterventionForm) => void;
  onRemove: () => void;
}

/** One thing that is done to the run: its time, which is typed over, what it is, and what one does with it. */
export function ScriptStep({ step, form, onTime, onEdit, onRemove }: ScriptStepProps) {
  const isToCome = useRun(({ atMs }) => step.atMs > atMs);
  const [problem, setProblem] = useState<string>();
  const label = useRun(({ about }) => deedName(about, step.do));
  const commit = (text: string): void => {
    const atMs = clockMs(text);
    setProblem(atMs === undefined ? notATime(text) : undefined);
    if (atMs !== undefined && atMs !== step.atMs) onTime(atMs);
  };
  return (
    <li className="group rounded-control px-2 py-1 hover:bg-inset">
      <div className="flex items-center gap-2">
        <div className="w-24 shrink-0">
          <TextInput
            mono
            aria-label={`Time of ${label}`}
            invalid={problem !== undefined}
            value={exactClockText(step.atMs)}
            onCommit={commit}
            className="h-7 text-right"
          />
        </div>
        <p className="min-w-0 flex-1 truncate pl-1">
          <span className="font-medium">{label}</span>{' '}
          <span className="text-sm text-muted">
            {argumentWords(step)}
            {isToCome && ' · still to come'}
          </span>
        </p>
        <IconButton
          size="sm"
          label={`Go to ${exactClockText(step.atMs)}`}
          icon={<CornerDownLeft size={14} aria-hidden />}
          onClick={() => run.seekTo(step.atMs)}
        />
        {form && (
          <IconButton
            size="sm"
            label={`Change “${label}”`}
            icon={<Pencil size={14} aria-hidden />}
            onClick={() => onEdit(form)}
          />
        )}
        <IconButton
          size="sm"
          label={`Remove “${label}”`}
          icon={<X size={14} aria-hidden />}
          onClick={onRemove}
        />
      </div>
      {problem !== undefined && (
        <p role="alert" className="pt-0.5 text-sm text-error">
          {problem}
        </p>
      )}
    </li>
  );
}
