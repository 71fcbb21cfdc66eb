import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useView } from '#store/view.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { importStore, useImportDraft } from './import-state.ts';
import { openFilePicker } from './open-file.ts';
import { ProblemList } from './ProblemList.tsx';
import { takeIn, usualTarget, type Target } from './take-in.ts';

// A field that holds megabytes makes typing slow; a file that large is mended elsewhere.
const longestShown = 200_000;

interface ImportDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Paste or choose a file; what is wrong with it is said with line and column, and can be mended right here. */
export function ImportDialog({ open, onOpenChange }: ImportDialogProps) {
  const draft = useImportDraft();
  const [text, setText] = useState(() => (draft && draft.text.length <= longestShown ? draft.text : ''));
  const [target, setTarget] = useState<Target>(usualTarget);
  const [busy, setBusy] = useState(false);
  const read = async (): Promise<void> => {
    setBusy(true);
    try {
      await takeIn({ text, ...(draft?.fileName === undefined ? {} : { fileName: draft.fileName }) }, target);
    } finally {
      setBusy(false);
    }
  };
  const close = (next: boolean): void => {
    if (!next) importStore.setState({ draft: undefined });
    onOpenChange(next);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      size="lg"
      title="Import"
      description="A task definition as JSON or YAML (as registered or as described by AWS), or a Stagewright design or rehearsal. It stays in this browser."
      aside={
        <Button icon={<FileUp size={15} aria-hidden />} onClick={() => openFilePicker(target)}>
          Choose a file…
        </Button>
      }
      footer={
        <Button
          variant="primary"
          busy={busy ? 'Reading' : undefined}
          disabled={text.trim() === '' ? 'Paste something first, or choose a file.' : undefined}
          onClick={() => void read()}
        >
          Import
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <ProblemList fileName={draft?.fileName} problems={draft?.problems ?? []} />
        <Field label="Text">
          <TextArea
            mono
            value={text}
            onChange={setText}
            rows={14}
            placeholder={'{\n  "family": "api",\n  "containerDefinitions": [ … ]\n}'}
            className="min-h-64"
          />
        </Field>
        <TargetChoice target={target} onChange={setTarget} />
      </div>
    </Dialog>
  );
}

function TargetChoice({ target, onChange }: { target: Target; onChange: (target: Target) => void }) {
  const inEditor = useView((view) => view.screen === 'editor');
  if (!inEditor) return null;
  return (
    <Field label="Where to" group>
      <Segmented<Target>
        value={target}
        onChange={onChange}
        options={[
          { value: 'present', label: 'This design' },
          { value: 'new', label: 'A new design' },
        ]}
      />
    </Field>
  );
}
