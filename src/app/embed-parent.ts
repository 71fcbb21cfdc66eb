import { run } from '#store/run.ts';
import { runStore } from '#store/run-store.ts';
import { EmbedTeller, failedMessage, readOrder, type EmbedMessage } from './embed-messages.ts';

/** Only the page around the frame is told, and nobody else is listened to. Without one there is nobody. */
const parentWindow = (): Window | undefined => (window.parent === window ? undefined : window.parent);

// Who may frame the page is not known here, and what is told stands in the address that the parent itself has given.
const post = (message: EmbedMessage): void => parentWindow()?.postMessage(message, '*');

export const tellFailed = (reason: string): void => post(failedMessage(reason));

/** Tells the page around the frame how the run goes, and does what it asks for. Returns how to stop. */
export function followParent(title: string): () => void {
  const teller = new EmbedTeller(title);
  const tell = (): void => {
    const state = runStore.getState();
    const { eventCount, phase } = state;
    if (phase === 'ready' && eventCount > 0) run.wantEvents(eventCount - 1, eventCount);
    teller.next(state).forEach(post);
  };
  const onMessage = ({ source, data }: MessageEvent<unknown>): void => {
    const order = source !== null && source === parentWindow() ? readOrder(data) : undefined;
    if (order?.type === 'play') run.play();
    else if (order?.type === 'pause') run.pause();
    else if (order) run.seekTo(order.atMs);
  };
  const unsubscribe = runStore.subscribe(tell);
  window.addEventListener('message', onMessage);
  tell();
  return () => {
    unsubscribe();
    window.removeEventListener('message', onMessage);
  };
}
