import { useId, useState, type FormEvent } from 'react';
import { run } from '#store/run.ts';
import { useRun, type InterventionForm } from '#store/run-store.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { clockText } from './clock-text.ts';
import { InterventionControl } from './InterventionControl.tsx';
import { argumentsOf, missingIn, valuesOf, type FormValues } from './intervention-values.ts';

/** Asks for the arguments of an intervention and does it at the playhead. */
export function InterventionDialog({ form, onClose }: { form: InterventionForm; onClose: () => void }) {
  const id = useId();
  const atMs = useRun((state) => state.atMs);
  const [values, setValues] = useState<FormValues>(() => valuesOf(form));
  const [refusal, setRefusal] = useState<string>();
  const missing = missingIn(form, values);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (missing.length > 0) return setRefusal(`Still to be said: ${missing.join(', ')}.`);
    const refused = await run.intervene({ do: form.do, ...argumentsOf(form, values) });
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
      aside={`At ${clockText(atMs)}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary">
            Do it
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
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
