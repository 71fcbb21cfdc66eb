import { playOrPause } from '#store/run.ts';
import { stopPresenting, toBeat, togglePointer } from '#store/presentation.ts';
import { fewerMovements } from './fewer-movements.ts';
import { moveDot } from './laser-dot.ts';

const dotStepPx = 32;

/** Keys of a presentation, those of a clicker among them. */
const keys: Readonly<Record<string, () => void>> = {
  ArrowRight: () => toBeat('next', fewerMovements()),
  ArrowLeft: () => toBeat('previous', true),
  PageDown: () => toBeat('next', fewerMovements()),
  PageUp: () => toBeat('previous', true),
  ' ': () => toBeat('next', fewerMovements()),
  Home: () => toBeat('first', true),
  End: () => toBeat('last', true),
  l: togglePointer,
  p: playOrPause,
  Escape: stopPresenting,
};

/** With Shift the arrows move the dot of the laser pointer, again and again while they are held. */
const dotKeys: Readonly<Record<string, () => void>> = {
  ArrowRight: () => moveDot(dotStepPx, 0),
  ArrowLeft: () => moveDot(-dotStepPx, 0),
  ArrowDown: () => moveDot(0, dotStepPx),
  ArrowUp: () => moveDot(0, -dotStepPx),
};

/** Lets the keys of a presentation go before all others. Returns how to stop. */
export function followPresentKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const dot = event.shiftKey ? dotKeys[event.key] : undefined;
    const act = dot ?? keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    // Space presses the button that has the focus.
    const isPress =
      event.key === ' ' && event.target instanceof HTMLElement && event.target.closest('button');
    if (!act || isPress) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat || dot) act();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}
