import { useId, useState, type FormEvent } from 'react';
import { duplicateWith } from '#store/compare.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { NumberInput } from '#ui/NumberInput.tsx';
import type { Knob } from './knobs.ts';

/** Asks for another value of a knob, and puts a run with it beside the live one. */
export function NumberDialog({ knob, onClose }: { knob: Knob; onClose: () => void }) {
  const id = useId();
  const { min, max, value: now, change } = knob.number!;
  const [value, setValue] = useState<number | undefined>(now);
  const isAnother = value !== undefined && value !== now;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isAnother) return;
    duplicateWith(change(value));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Another ${knob.label}`}
      description={`It is ${knob.now} in the run on stage. The run with the other value is put beside it.`}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form={id}
            variant="primary"
            disabled={isAnother ? undefined : 'That is the value it has.'}
          >
            Put it beside
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit}>
        <Field label={knob.label}>
          <NumberInput value={value} min={min} max={max} integer onChange={setValue} />
        </Field>
      </form>
    </Dialog>
  );
}
