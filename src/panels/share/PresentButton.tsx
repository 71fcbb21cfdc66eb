import { Presentation } from 'lucide-react';
import { startPresenting } from '#store/presentation.ts';
import { IconButton } from '#ui/IconButton.tsx';

/** Shows the rehearsal to a room. For a menu: `{ label: 'Present', shortcut: 'P', onSelect: startPresenting }`. */
export function PresentButton() {
  return (
    <IconButton
      label="Present"
      shortcut="P"
      icon={<Presentation size={16} aria-hidden />}
      onClick={startPresenting}
    />
  );
}
