import { Zap } from 'lucide-react';
import { useState } from 'react';
import { useRun, type InterventionForm } from '#store/run-store.ts';
import { Button } from '#ui/Button.tsx';
import { Menu } from '#ui/Menu.tsx';
import { InterventionDialog } from './InterventionDialog.tsx';

/** All that can be done to the run at the playhead, as the engine tells it. */
export function InterveneMenu() {
  const forms = useRun(({ about }) => about?.interventions);
  const isReady = useRun(({ phase, about }) => phase === 'ready' && about!.workloads.length > 0);
  const [open, setOpen] = useState<InterventionForm>();
  return (
    <>
      <Menu
        side="top"
        trigger={
          <Button
            size="sm"
            icon={<Zap size={14} aria-hidden />}
            disabled={isReady ? undefined : 'There is nothing to rehearse yet.'}
          >
            Do something…
          </Button>
        }
        entries={(isReady ? (forms ?? []) : []).map((form) => ({
          label: `${form.label}…`,
          onSelect: () => setOpen(form),
        }))}
      />
      {open && <InterventionDialog form={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
