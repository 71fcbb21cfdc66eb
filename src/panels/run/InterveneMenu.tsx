import { Zap } from 'lucide-react';
import { askToIntervene, stopAsking, useAsking } from '#store/asking.ts';
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
  return (
    <Menu
      side="top"
      align="end"
      trigger={
        <Button
          size="sm"
          className="px-2 @3xl/bar:px-2.5"
          title="Do something to the run, here and now"
          icon={<Zap size={14} aria-hidden />}
          disabled={isReady ? undefined : 'There is nothing to rehearse yet.'}
        >
          <span className="sr-only @3xl/bar:not-sr-only">Intervene</span>
        </Button>
      }
      entries={isReady ? interveneEntries(forms ?? [], askToIntervene) : []}
    />
  );
}

/** Interventions as entries of a menu, by what they are done to. */
export function interveneEntries(
  forms: readonly InterventionForm[],
  choose: (form: InterventionForm) => void,
): readonly MenuEntry[] {
  return grouped(forms).flatMap(({ name, forms: members }): MenuEntry[] => {
    const entries = members.map((form) => ({ label: `${form.label}…`, onSelect: () => choose(form) }));
    return name === undefined ? entries : [{ type: 'submenu', label: name, entries }];
  });
}

/** The form of whatever intervention was asked for, here or on the canvas. */
export function AskedIntervention() {
  const asking = useAsking();
  if (!asking) return null;
  return <InterventionDialog key={asking.form.do} {...asking} onClose={stopAsking} />;
}
