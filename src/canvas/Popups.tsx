import { useCanvas } from './canvas-store.ts';
import { ChooseLink } from './ChooseLink.tsx';
import { ConnectTo } from './ConnectTo.tsx';
import { QuickAdd } from './QuickAdd.tsx';

/** The one small window that is open on the canvas, if any. */
export function Popups() {
  const popup = useCanvas((state) => state.popup);
  switch (popup?.type) {
    case 'quick-add':
      return <QuickAdd key={popup.spot.screen.x} spot={popup.spot} connectFrom={popup.connectFrom} />;
    case 'connect-to':
      return <ConnectTo key={popup.from} spot={popup.spot} from={popup.from} />;
    case 'choose-link':
      return <ChooseLink key="choose" spot={popup.spot} options={popup.options} />;
    case undefined:
      return null;
  }
}
