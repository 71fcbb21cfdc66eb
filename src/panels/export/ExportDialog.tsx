import { Check, Copy, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { exporters } from '#io/index.ts';
import { useDesign } from '#store/design-store.ts';
import { useFindings } from '#store/findings.ts';
import { notify } from '#store/notices.ts';
import { useSelection } from '#store/selection.ts';
import { Button } from '#ui/Button.tsx';
import { Code } from '#ui/Code.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { Select } from '#ui/Select.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import { download } from './download.ts';

// More would only make the preview slow; the file and the clipboard get all of it.
const longestPreview = 100_000;

/** Every artefact as AWS would take it: seen first, then copied or downloaded. */
export function ExportDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const design = useDesign((state) => state.design);
  const selected = useSelection((state) => state.ids);
  const [format, setFormat] = useState(exporters[0]!.id);
  const [chosen, setChosen] = useState<string>();
  const [copied, setCopied] = useState(false);
  const artefacts = useMemo(() => exporters.find(({ id }) => id === format)!.write(design), [format, design]);
  const keyOf = (i: number): string => artefacts[i]?.of ?? String(i);
  const wanted = chosen ?? artefacts.find(({ of }) => of !== undefined && selected.has(of))?.of;
  const at = Math.max(
    artefacts.findIndex((_, i) => keyOf(i) === wanted),
    0,
  );
  const artefact = artefacts[at];

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(artefact?.text ?? '');
      setCopied(true);
    } catch {
      notify({
        tone: 'error',
        text: 'The browser does not let this page write to the clipboard. Download the file instead.',
      });
    }
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="xl"
      title="Export"
      description="Exactly what is checked here, in the form AWS accepts."
      aside={artefact && <Readiness of={artefact.of} />}
      footer={
        artefact && (
          <>
            <Button
              icon={copied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
              onClick={() => void copy()}
            >
              {copied ? 'Copied' : 'Copy'}
            </Button>
            <Button
              variant="primary"
              icon={<Download size={15} aria-hidden />}
              onClick={() => download(artefact.fileName, artefact.mediaType, artefact.text)}
            >
              Download {artefact.fileName}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <Segmented
            aria-label="Format"
            value={format}
            onChange={(next) => {
              setFormat(next);
              setCopied(false);
            }}
            options={exporters.map(({ id, label }) => ({ value: id, label }))}
          />
          {artefacts.length > 1 && (
            <div className="w-64">
              <Select
                aria-label="Which one"
                value={keyOf(at)}
                onChange={(next) => {
                  setChosen(next);
                  setCopied(false);
                }}
                options={artefacts.map(({ title }, i) => ({ value: keyOf(i), label: title }))}
              />
            </div>
          )}
        </div>
        {artefact ? (
          <>
            {artefact.notes.map((note) => (
              <p key={note} className="text-sm text-muted">
                {note}
              </p>
            ))}
            <Code
              language={artefact.fileName.endsWith('.json') ? 'json' : 'yaml'}
              text={artefact.text.slice(0, longestPreview)}
              aria-label={`Preview of ${artefact.fileName}`}
              className="max-h-[48vh] overflow-auto"
            />
            {artefact.of !== undefined && artefact.fileName.endsWith('.json') && (
              <p className="text-sm text-muted">
                Register it with{' '}
                <code className="font-mono">{`aws ecs register-task-definition --cli-input-json file://${artefact.fileName}`}</code>
              </p>
            )}
          </>
        ) : (
          <EmptyState title="Nothing to export in this format">
            Draw a task definition, or import one.
          </EmptyState>
        )}
      </div>
    </Dialog>
  );
}

/** Whether AWS will take it, as far as the rules know. */
function Readiness({ of }: { of: string | undefined }) {
  const design = useDesign((state) => state.design);
  const open = useFindings((state) => state.open);
  const errors = open.filter(
    ({ severity, at }) =>
      severity === 'error' && (of === undefined || at === of || design.nodes[at]?.parent === of),
  ).length;
  return errors === 0 ? (
    <span className="flex items-center gap-1.5">
      <SeverityIcon severity="ok" /> No errors known
    </span>
  ) : (
    <span className="flex items-center gap-1.5 text-error">
      <SeverityIcon severity="error" /> {errors === 1 ? '1 error' : `${errors} errors`}: AWS will refuse this,
      or it cannot work
    </span>
  );
}
