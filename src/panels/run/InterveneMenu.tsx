import { Zap } from 'lucide-react';
import { useState } from 'react';
import { useRun, type InterventionForm } from '#store/run-store.ts';
import { Button } from '#ui/Button.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { MenuEntry } from '#ui/menu-entry.ts';
import { grouped } from './intervention-groups.ts';
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
        entries={isReady ? entriesOf(forms ?? [], setOpen) : []}
      />
      {open && <InterventionDialog form={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function entriesOf(
  forms: readonly InterventionForm[],
  open: (form: InterventionForm) => void,
): readonly MenuEntry[] {
  return grouped(forms).flatMap(({ name, forms: members }): MenuEntry[] => {
    const entries = members.map((form) => ({ label: `${form.label}…`, onSelect: () => open(form) }));
    return name === undefined ? entries : [{ type: 'submenu', label: name, entries }];
  });
}
