import { Ellipsis } from 'lucide-react';
import { notify } from '#store/notices.ts';
import { setPreferences, usePreferences } from '#store/preferences.ts';
import { clearScript, run } from '#store/run.ts';
import { runStore, useRun } from '#store/run-store.ts';
import { stepChoices } from '#store/step-choice.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { MenuEntry } from '#ui/menu-entry.ts';
import { copyScript } from './copy-script.ts';
import { moreAboutRun } from './run-menu-entries.ts';

/** What is chosen and asked for less often. */
export function RunMenu() {
  const hasScript = useRun((state) => state.interventions.length > 0);
  const stepBy = usePreferences((preferences) => preferences.stepBy);
  const autoPause = usePreferences((preferences) => preferences.autoPause);
  const noScript = hasScript ? undefined : 'Nothing has been done to this run yet.';
  const entries: MenuEntry[] = [
    { type: 'heading', label: 'Steps go by' },
    ...stepChoices.map(({ by, says, keys }): MenuEntry => ({
      label: says.charAt(0).toUpperCase() + says.slice(1),
      shortcut: keys.next,
      checked: by === stepBy,
      onSelect: () => setPreferences({ stepBy: by }),
    })),
    { type: 'separator' },
    {
      label: 'Pause at the first event of each kind',
      checked: autoPause,
      onSelect: () => setPreferences({ autoPause: !autoPause }),
    },
    { type: 'separator' },
    ...moreAboutRun.map((entry) => entry()),
    { label: 'Copy the script', disabled: noScript, onSelect: () => void copyScript() },
    { label: 'Clear the script', disabled: noScript, onSelect: () => void clearScript() },
    { label: 'Fingerprint up to here', onSelect: () => void tellFingerprint() },
  ];
  return (
    <Menu
      align="end"
      side="top"
      trigger={
        <IconButton
          label="More about this rehearsal"
          side="top"
          className="-mx-1"
          icon={<Ellipsis size={16} aria-hidden />}
        />
      }
      entries={entries}
    />
  );
}

// Whoever runs the same design with the same script and seed gets the same digits at the same moment, here and in Node.
async function tellFingerprint(): Promise<void> {
  const atMs = Math.floor(run.timeline.atMs);
  const digits = await run.fingerprint().catch(() => undefined);
  const text =
    digits === undefined
      ? 'There is no run yet.'
      : `Fingerprint at ${atMs} ms: ${digits} (seed ${runStore.getState().about!.seed}).`;
  notify({ tone: 'info', text, about: 'run' });
}
