import { fromBase64url } from './base64url.ts';
import { checksum } from './checksum.ts';
import { LINK_VERSION, MAX_CODE_LENGTH, MAX_TEXT_BYTES } from './encode.ts';
import { inflateWithin, TooMuch } from './inflate.ts';
import { parseShallow } from './parse-shallow.ts';
import { newer, readShared, type ReadShared } from './read-shared.ts';
import { ShareRefused } from './share-refused.ts';

const damaged = (): ShareRefused =>
  new ShareRefused(
    'It is not whole: chat and mail programs sometimes cut long links or change letters in them. Copy all of it, or ask for it once more, as a file perhaps.',
  );

/** Reads what `encodeShare` wrote. Throws `ShareRefused`, and nothing else, for anything that it did not. */
export function decodeShare(code: string): ReadShared {
  if (code.length > MAX_CODE_LENGTH)
    throw new ShareRefused(
      `It has ${code.length.toLocaleString('en-US')} characters; up to ${MAX_CODE_LENGTH.toLocaleString('en-US')} are read. Ask for the rehearsal as a file.`,
    );
  const [, version, packed, sum] = /^(\d{1,6})\.([\w-]+)\.([0-9a-f]{8})$/.exec(code) ?? [];
  if (version === undefined || packed === undefined) throw damaged();
  if (Number(version) > LINK_VERSION)
    throw newer(`version ${version} of links; this one reads up to ${LINK_VERSION}`);
  if (Number(version) < 1 || checksum(packed) !== sum) throw damaged();
  const value = parseShallow(unpack(packed));
  if (value === undefined) throw damaged();
  return readShared(value);
}

function unpack(packed: string): string {
  const deflated = fromBase64url(packed);
  if (!deflated) throw damaged();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(inflateWithin(deflated, MAX_TEXT_BYTES));
  } catch (error) {
    if (!(error instanceof TooMuch)) throw damaged();
    throw new ShareRefused(
      'What is packed into it is larger than five megabytes, which no rehearsal made here is. It was not opened.',
    );
  }
}
