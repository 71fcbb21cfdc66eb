import { useId, useState, type FormEvent } from 'react';
import { readText } from '#io/parse/read-text.ts';
import { run } from '#store/run.ts';
import { messageOf } from '#store/run-answers.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { TextArea } from '#ui/TextArea.tsx';

/** Who has made more mistakes than these has made one of them many times. */
const shownMost = 12;

const example = '{ "interventions": [{ "at": "30s", "do": "deploy", "service": "api" }] }';

/** Takes in a script as the command line reads it, in place of the one there is; says what is wrong with it, and where. */
export function PasteScriptDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = await takeIn(text);
    if (found.length === 0) onClose();
    else setProblems(found);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Paste a script"
      description="What is done to the run, and when, as the command line reads it with --script. It takes the place of the script there is."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary">
            Use this script
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
        <Field label="Script (JSON)">
          <TextArea mono rows={8} value={text} onChange={setText} placeholder={example} />
        </Field>
        {problems.length > 0 && (
          <ul role="alert" className="list-disc pl-4 text-error">
            {problems.slice(0, shownMost).map((each) => (
              <li key={each}>{each}</li>
            ))}
            {problems.length > shownMost && <li>And {problems.length - shownMost} more like these.</li>}
          </ul>
        )}
      </form>
    </Dialog>
  );
}

/** What is wrong with the script, line by line; nothing when the run goes by it now. */
async function takeIn(text: string): Promise<readonly string[]> {
  if (text.trim() === '') return ['There is no text to read.'];
  const { value, problems } = readText(text, 'script.json');
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || value === undefined)
    return errors.map(({ message, line, column }) =>
      line === undefined ? message : `Line ${line}, column ${column ?? 1}: ${message}`,
    );
  try {
    const refused = await run.setInterventions(await run.readScript(value));
    return refused === undefined ? [] : refused.split('\n');
  } catch (error) {
    return messageOf(error).split('\n');
  }
}
