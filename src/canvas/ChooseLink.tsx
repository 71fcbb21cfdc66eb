import type { LegalLink } from '#model/grammar.ts';
import { titleOf } from '#model/registry.ts';
import { closePopup, type Spot } from './canvas-store.ts';
import { addLink } from './connect.ts';
import { present } from './flow-store.ts';
import { PopupFrame } from './PopupFrame.tsx';
import { TypeAhead } from './TypeAhead.tsx';

/** Asks which connection is meant where several make sense: a role may be execution role or task role. */
export function ChooseLink({ options, spot }: { options: readonly LegalLink[]; spot: Spot }) {
  const q = present();
  const [first] = options;
  const label = first
    ? `${titleOf(q, first.from)} and ${titleOf(q, first.to)}: which connection?`
    : 'Connect';
  const choose = (value: string): void => {
    closePopup();
    const option = options.find(({ kind }) => kind.kind === value);
    if (option) addLink(option);
  };
  const items = options.map(({ kind }) => ({ value: kind.kind, label: kind.label, note: kind.summary }));
  return (
    <PopupFrame spot={spot} label={label}>
      <TypeAhead
        label="Which connection?"
        empty="No such connection."
        groups={[{ heading: label.replace(': which connection?', ''), items }]}
        onChoose={choose}
      />
    </PopupFrame>
  );
}
