import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useView } from '#store/view.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { importStore, useImportDraft } from './import-state.ts';
import { openFilePicker } from './open-file.ts';
import { takeIn, usualTarget, type Target } from './take-in.ts';

// A field that holds megabytes makes typing slow; a file that large is mended elsewhere.
const longestShown = 200_000;

/** Paste or choose a file; what is wrong with it is said with line and column, and can be mended right here. */
export function ImportDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const draft = useImportDraft();
  const inEditor = useView((view) => view.screen === 'editor');
  const [text, setText] = useState(() => (draft && draft.text.length <= longestShown ? draft.text : ''));
  const [target, setTarget] = useState<Target>(usualTarget);
  const [busy, setBusy] = useState(false);
  const problems = draft?.problems ?? [];
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
      description="A task definition as JSON or YAML (as registered or as described by AWS), or a Stagewright design. It stays in this browser."
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
        {problems.length > 0 && (
          <ul
            role="alert"
            className="flex flex-col gap-1 rounded-control border border-line bg-error-wash px-3 py-2"
          >
            {draft?.fileName !== undefined && (
              <li className="font-medium" dir="auto">
                {draft.fileName} could not be read.
              </li>
            )}
            {problems.slice(0, 20).map((problem, i) => (
              // The list is replaced as a whole; its entries have no identity.
              <li key={i} className="flex items-start gap-2">
                <span className="flex h-5 items-center">
                  <SeverityIcon severity="error" />
                </span>
                <span>
                  {problem.line !== undefined && (
                    <strong className="tabular-nums">{`Line ${problem.line}${problem.column === undefined ? '' : `, column ${problem.column}`}: `}</strong>
                  )}
                  {problem.message}
                </span>
              </li>
            ))}
          </ul>
        )}
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
        {inEditor && (
          <Field label="Where to" group>
            <Segmented<Target>
              value={target}
              onChange={setTarget}
              options={[
                { value: 'present', label: 'This design' },
                { value: 'new', label: 'A new design' },
              ]}
            />
          </Field>
        )}
      </div>
    </Dialog>
  );
}
