import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { duplicateWith, useCompare } from '#store/compare.ts';
import { Button } from '#ui/Button.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { MenuEntry } from '#ui/menu-entry.ts';
import { knobsOf, type Knob } from './knobs.ts';
import { knownWords } from './known-words.ts';
import { NumberDialog } from './NumberDialog.tsx';

/** Puts a run like the live one, but for one thing, beside it: the thing and its other value are chosen here. */
export function ChangeMenu() {
  const spec = useCompare(({ runs }) => runs.find(({ isLive }) => isLive)?.spec);
  const [asked, setAsked] = useState<Knob>();
  const groups = spec ? knobsOf(spec, knownWords) : [];
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button
            size="sm"
            variant="primary"
            icon={<SlidersHorizontal size={14} aria-hidden />}
            disabled={spec ? undefined : 'There is no run to compare with yet.'}
          >
            Change one thing
          </Button>
        }
        entries={groups.flatMap(({ label, knobs }): MenuEntry[] => [
          { type: 'heading', label },
          ...knobs.map((knob) => entryOf(knob, () => setAsked(knob))),
        ])}
      />
      {asked?.number && <NumberDialog knob={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function entryOf(knob: Knob, ask: () => void): MenuEntry {
  return {
    type: 'submenu',
    label: `${knob.label} · ${knob.now}`,
    entries: [
      ...knob.variants.map(({ label, change }) => ({ label, onSelect: () => duplicateWith(change) })),
      ...(knob.number ? [{ label: 'Another value…', onSelect: ask }] : []),
    ],
  };
}
