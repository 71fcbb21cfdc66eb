import { ClipboardPaste, Copy, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { clearScript, run } from '#store/run.ts';
import { runStore, useRun, type InterventionForm } from '#store/run-store.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Menu } from '#ui/Menu.tsx';
import { copyScript } from './copy-script.ts';
import { interveneEntries } from './InterveneMenu.tsx';
import { InterventionDialog } from './InterventionDialog.tsx';
import { PasteScriptDialog } from './PasteScriptDialog.tsx';
import { ScriptStep } from './ScriptStep.tsx';
import { added, changed, presetsOf, timed, without, type Script } from './script-edits.ts';

/** What the dialog is about: a new step, or one of the script. */
interface Editing {
  readonly form: InterventionForm;
  readonly index?: number;
}

/** What is done to the run, and when: a list that one edits, in the order of time. */
export function ScriptTab() {
  const script = useRun((state) => state.interventions);
  const forms = useRun(({ about }) => about?.interventions) ?? [];
  const [editing, setEditing] = useState<Editing>();
  const [isPasting, setPasting] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const change = async (next: Script): Promise<string | undefined> => {
    const refused = await run.setInterventions(next);
    setRefusal(refused);
    return refused;
  };
  return (
    <div className="flex min-h-full flex-col">
      <ScriptBar
        forms={forms}
        isEmpty={script.length === 0}
        onAdd={(form) => setEditing({ form })}
        onPaste={() => setPasting(true)}
      />
      {refusal !== undefined && (
        <p role="alert" className="px-4 py-1 text-error">
          {refusal}
        </p>
      )}
      {script.length === 0 ? (
        <EmptyState title="Nothing is done to this run yet">
          “Intervene” does something at the playhead; “Add a step” does it at any time.
        </EmptyState>
      ) : (
        <ol aria-label="Script" className="flex flex-col px-2 pb-2">
          {script.map((step, index) => (
            <ScriptStep
              key={`${index} ${JSON.stringify(step)}`}
              step={step}
              form={forms.find((each) => each.do === step.do)}
              onTime={(atMs) => void change(timed(script, index, atMs))}
              onEdit={(form) => setEditing({ form, index })}
              onRemove={() => void change(without(script, index))}
            />
          ))}
        </ol>
      )}
      {editing && (
        <EditStep editing={editing} script={script} change={change} onClose={() => setEditing(undefined)} />
      )}
      {isPasting && <PasteScriptDialog onClose={() => setPasting(false)} />}
    </div>
  );
}

interface ScriptBarProps {
  forms: readonly InterventionForm[];
  isEmpty: boolean;
  onAdd: (form: InterventionForm) => void;
  onPaste: () => void;
}

function ScriptBar({ forms, isEmpty, onAdd, onPaste }: ScriptBarProps) {
  const nothing = isEmpty ? 'Nothing is done to this run yet.' : undefined;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-1 px-4 py-2">
      <Menu
        trigger={
          <Button size="sm" icon={<Plus size={14} aria-hidden />}>
            Add a step
          </Button>
        }
        entries={interveneEntries(forms, onAdd)}
      />
      <span className="flex-1" />
      <Button size="sm" variant="ghost" icon={<ClipboardPaste size={14} aria-hidden />} onClick={onPaste}>
        Paste…
      </Button>
      <Button
        size="sm"
        variant="ghost"
        disabled={nothing}
        icon={<Copy size={14} aria-hidden />}
        onClick={() => void copyScript()}
      >
        Copy
      </Button>
      <Button
        size="sm"
        variant="ghost"
        disabled={nothing}
        icon={<Trash2 size={14} aria-hidden />}
        onClick={() => void clearScript()}
      >
        Clear
      </Button>
    </div>
  );
}

interface EditStepProps {
  editing: Editing;
  script: Script;
  change: (next: Script) => Promise<string | undefined>;
  onClose: () => void;
}

function EditStep({ editing: { form, index }, script, change, onClose }: EditStepProps) {
  const step = index === undefined ? undefined : script[index];
  return (
    <InterventionDialog
      form={form}
      presets={step ? presetsOf(step) : {}}
      atMs={step?.atMs ?? Math.floor(runStore.getState().atMs)}
      onDone={(filledIn) =>
        change(index === undefined ? added(script, filledIn) : changed(script, index, form, filledIn))
      }
      onClose={onClose}
    />
  );
}
