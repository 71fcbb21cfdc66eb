import { useEffect, useId, useState, type FormEvent } from 'react';
import { run } from '#store/run.ts';
import { runStore, useRun, type InterventionForm } from '#store/run-store.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { clockMs, clockText, exactClockText } from './clock-text.ts';
import { InterventionControl } from './InterventionControl.tsx';
import { argumentsOf, missingIn, valuesOf, type FormValue, type FormValues } from './intervention-values.ts';

/** An intervention with its time, as a form hands it on. */
export interface FilledIn {
  readonly atMs: number;
  readonly do: string;
  readonly [argument: string]: string | number | boolean;
}

interface InterventionDialogProps {
  form: InterventionForm;
  /** What is filled in already. */
  presets?: Readonly<Record<string, FormValue>>;
  /** For one in a script: when it is done, which may be changed. Without it it is done at the playhead. */
  atMs?: number;
  /** What becomes of it; it answers why not, as a sentence. Left out, it is done at the playhead. */
  onDone?: (filledIn: FilledIn) => Promise<string | undefined>;
  onClose: () => void;
}

const doNow = ({ atMs: _, ...what }: FilledIn): Promise<string | undefined> => run.intervene(what);

/** Asks for the arguments of an intervention, and for its time where that is open. */
export function InterventionDialog(props: InterventionDialogProps) {
  const { form, presets = {}, atMs, onDone = doNow, onClose } = props;
  const id = useId();
  const [values, setValues] = useState<FormValues>(() => ({ ...valuesOf(form), ...presets }));
  const [time, setTime] = useState(() => exactClockText(atMs ?? 0));
  const [refusal, setRefusal] = useState<string>();
  const playheadMs = useRun((state) => state.atMs);
  useStandstill(atMs === undefined);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = missingIn(form, values);
    if (missing.length > 0) return setRefusal(`Still to be said: ${missing.join(', ')}.`);
    const whenMs = atMs === undefined ? runStore.getState().atMs : clockMs(time);
    if (whenMs === undefined) return setRefusal(notATime(time));
    const refused = await onDone({ ...argumentsOf(form, values), do: form.do, atMs: whenMs });
    if (refused === undefined) onClose();
    else setRefusal(refused);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={form.label}
      description={form.says.replaceAll('`', '')}
      size="sm"
      aside={atMs === undefined ? `At ${clockText(playheadMs)}` : undefined}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary">
            {atMs === undefined ? 'Do it' : 'Keep it'}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
        {atMs !== undefined && (
          <Field label="At" help="Minutes and seconds (1:30.250), or with units (90s, 500ms).">
            <TextInput mono value={time} onChange={setTime} />
          </Field>
        )}
        {form.fields.map((field) => (
          <InterventionControl
            key={field.name}
            field={field}
            value={values[field.name]}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
        {refusal !== undefined && (
          <p role="alert" className="text-error">
            {refusal}
          </p>
        )}
      </form>
    </Dialog>
  );
}

/** While one fills in what is done at the playhead, the playhead stands; then the run goes on as it did. */
function useStandstill(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !runStore.getState().isPlaying) return undefined;
    run.pause();
    return () => run.play();
  }, [isWanted]);
}

export const notATime = (text: string): string =>
  `“${text}” is not a time: write minutes and seconds (1:30.250), or units (90s, 500ms).`;
