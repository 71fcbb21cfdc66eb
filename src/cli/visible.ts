// Control characters could move the cursor or colour the terminal; direction marks could show one name as another.
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Text as it can be printed on a terminal: whatever is not seen is written out as \u{…}. */
export function visible(text: string): string {
  return text.replaceAll(hidden, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
