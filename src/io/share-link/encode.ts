import { deflateSync, strToU8 } from 'fflate';
import type { SharedRehearsal } from '#model/shared.ts';
import { toBase64url } from './base64url.ts';
import { checksum } from './checksum.ts';
import { writeShared } from './read-shared.ts';
import { ShareRefused } from './share-refused.ts';
import { stamped } from './stamp.ts';

/** How a link is packed. What is in it has a version of its own. */
export const LINK_VERSION = 1;

/** Browsers take addresses of two million characters, and nobody wants to send one. */
export const MAX_CODE_LENGTH = 400_000;

/** What a code may hold, unpacked. */
export const MAX_TEXT_BYTES = 5_000_000;

/**
 * A rehearsal as the part of an address after `#rehearsal=`: version, deflated JSON in base64url, checksum. It ends
 * with the checksum's digits, because programs that turn text into links leave out a `-` or `_` at the end.
 * Throws `ShareRefused` where it is too large for a link.
 */
export function encodeShare(shared: SharedRehearsal): string {
  const bytes = strToU8(JSON.stringify(writeShared(stamped(shared))));
  const packed = toBase64url(deflateSync(bytes, { level: 9 }));
  if (packed.length > MAX_CODE_LENGTH - 20 || bytes.length > MAX_TEXT_BYTES)
    throw new ShareRefused('This rehearsal is too large for a link. Save it as a file, and send that.');
  return `${LINK_VERSION}.${packed}.${checksum(packed)}`;
}
