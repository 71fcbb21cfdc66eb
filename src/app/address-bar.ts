import { readAddress, asksForRehearsal, type Address } from '#io/share-link/address.ts';
import { designStore } from '#store/design-state.ts';
import { notify } from '#store/notices.ts';
import { sharedStore, sharedView } from '#store/share-state.ts';

/** What the address of the page asks for. */
export const presentAddress = (): Address => readAddress(location.search, location.hash);

/** Opens what the address asks for; false where it asks for nothing, or for what cannot be opened. */
export async function openPresentAddress(): Promise<boolean> {
  const address = presentAddress();
  return asksForRehearsal(address) && open(address);
}

/** Opens a scenario of the gallery, and says so in the address, which may be sent on. */
export async function openScenario(id: string): Promise<void> {
  if (await open({ scenario: id, isLocked: false, problems: [] }))
    history.replaceState(null, '', `?scenario=${encodeURIComponent(id)}`);
}

async function open(address: Address): Promise<boolean> {
  sharedStore.setState({ isOpening: true });
  try {
    const { openAddress } = await import('./open-address.ts');
    if (await openAddress(address)) return true;
    forgetAddress();
  } catch {
    const text = 'The shared rehearsal could not be loaded. Check the connection, and reload the page.';
    notify({ tone: 'error', text, about: 'address' });
  } finally {
    sharedStore.setState({ isOpening: false });
  }
  return false;
}

/** Follows links that are put into the address bar, and leaves an address that says what is no longer shown. */
export function followAddress(): () => void {
  const stop = new AbortController();
  window.addEventListener('hashchange', () => void openPresentAddress(), { signal: stop.signal });
  let wasView = false;
  const unsubscribe = designStore.subscribe(() => {
    const isView = sharedView() !== undefined;
    if (wasView && !isView) forgetAddress();
    wasView = isView;
  });
  return () => {
    stop.abort();
    unsubscribe();
  };
}

function forgetAddress(): void {
  if (asksForRehearsal(presentAddress())) history.replaceState(null, '', location.pathname);
}
