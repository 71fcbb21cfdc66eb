const longest = 100;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name as part of a file name: letters, digits, dots, hyphens and underscores of any script, nothing hidden. */
export function fileNameOf(name: string, fallback: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, longest);
  if (safe === '') return fallback;
  return reserved.test(safe) ? `${safe}-` : safe;
}
