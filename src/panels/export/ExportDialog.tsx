import { useMemo, useState } from 'react';
import { exporters } from '#io/index.ts';
import { useDesign } from '#store/design-store.ts';
import { useSelection } from '#store/selection.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { Select } from '#ui/Select.tsx';
import { ArtefactPreview } from './ArtefactPreview.tsx';
import { Readiness } from './Readiness.tsx';
import { TakeAway } from './TakeAway.tsx';

interface ExportDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Every artefact as AWS would take it: seen first, then copied or downloaded. */
export function ExportDialog({ open, onOpenChange }: ExportDialogProps) {
  const design = useDesign((state) => state.design);
  const selected = useSelection((state) => state.ids);
  const [format, setFormat] = useState(exporters[0]!.id);
  const [chosen, setChosen] = useState<string>();
  const artefacts = useMemo(() => exporters.find(({ id }) => id === format)!.write(design), [format, design]);
  const keyOf = (i: number): string => artefacts[i]?.of ?? String(i);
  const wanted = chosen ?? artefacts.find(({ of }) => of !== undefined && isSelected(of))?.of;
  const at = Math.max(
    artefacts.findIndex((_, i) => keyOf(i) === wanted),
    0,
  );
  const artefact = artefacts[at];

  function isSelected(id: string): boolean {
    return selected.has(id) || [...selected].some((child) => design.nodes[child]?.parent === id);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="xl"
      title="Export"
      description="Exactly what is checked here, in the form AWS accepts."
      aside={artefact && <Readiness of={artefact.of} />}
      footer={artefact && <TakeAway key={`${format} ${keyOf(at)}`} artefact={artefact} />}
    >
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <Segmented
            aria-label="Format"
            value={format}
            onChange={setFormat}
            options={exporters.map(({ id, label }) => ({ value: id, label }))}
          />
          {artefacts.length > 1 && (
            <div className="w-64">
              <Select
                aria-label="Which one"
                value={keyOf(at)}
                onChange={setChosen}
                options={artefacts.map(({ title }, i) => ({ value: keyOf(i), label: title }))}
              />
            </div>
          )}
        </div>
        {artefact ? (
          <ArtefactPreview artefact={artefact} />
        ) : (
          <EmptyState title="Nothing to export in this format">
            Draw a task definition, or import one.
          </EmptyState>
        )}
      </div>
    </Dialog>
  );
}
