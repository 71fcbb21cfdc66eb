import { galleryQuery, queryClient, scenarioQuery } from '#data/queries.ts';
import type { Address } from '#io/share-link/address.ts';
import { decodeShare } from '#io/share-link/decode.ts';
import { readShared, type ReadShared } from '#io/share-link/read-shared.ts';
import { ShareRefused } from '#io/share-link/share-refused.ts';
import { notify } from '#store/notices.ts';
import { openShared } from '#store/share.ts';

/** Opens what an address asks for. What cannot be opened is told, and nothing on the page is touched then. */
export async function openAddress(address: Address): Promise<boolean> {
  if (address.problems.length > 0) notify({ tone: 'info', text: address.problems.join(' ') });
  try {
    const found = await rehearsalAt(address);
    for (const text of found.notes.slice(0, 3)) notify({ tone: 'info', text });
    const { shared, about } = found;
    return await openShared({ ...shared, ...chosenIn(address) }, { ...about, isLocked: address.isLocked });
  } catch (error) {
    notify({ tone: 'error', text: wordsFor(error, address), about: 'address' });
    return false;
  }
}

/** A shared rehearsal, and what the view says of it. */
export interface FoundRehearsal extends ReadShared {
  readonly about: { from: 'link' | 'scenario'; title?: string; says?: string };
}

/** The rehearsal that an address means, as it was shared. */
export async function rehearsalAt({ code, scenario }: Address): Promise<FoundRehearsal> {
  if (code !== undefined) return { ...decodeShare(code), about: { from: 'link' } };
  const known = await queryClient.fetchQuery(galleryQuery);
  const entry = known.find(({ id }) => id === scenario);
  if (!entry) {
    const named = String(scenario).slice(0, 60);
    throw new ShareRefused(`There is no scenario “${named}”. The start screen shows all there are.`);
  }
  const { title, says } = entry;
  const document = await queryClient.fetchQuery(scenarioQuery(entry.id));
  return { ...readShared(document), about: { from: 'scenario', title, says } };
}

/** What the address says of the run beside what was shared. */
export function chosenIn({ seed, atMs, speed }: Address) {
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(atMs === undefined ? {} : { atMs }),
    ...(speed === undefined ? {} : { speed }),
  };
}

/** Why an address could not be opened, for the person. */
export function wordsFor(error: unknown, { code }: Pick<Address, 'code'>): string {
  const why = error instanceof Error ? error.message : String(error);
  return code === undefined ? why : `This link cannot be opened. ${why}`;
}
