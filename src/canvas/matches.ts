/** Something one finds by typing. */
export interface Findable {
  readonly label: string;
  readonly note?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
}

/**
 * How well an item answers to what was typed; 0 when it does not. The name counts most, its beginning above all, then
 * other words for it, then its description; every typed word has to be somewhere.
 */
function matchScore(item: Findable, typed: string): number {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const scores = words.map((word) => wordScore(item, word));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

function wordScore({ label, note = '', keywords = [] }: Findable, word: string): number {
  const name = label.toLowerCase();
  if (name.startsWith(word)) return 8;
  if (startsAWord(name, word)) return 6;
  if (keywords.some((keyword) => startsAWord(keyword.toLowerCase(), word))) return 4;
  if (name.includes(word)) return 3;
  if (keywords.some((keyword) => keyword.toLowerCase().includes(word))) return 2;
  return startsAWord(note.toLowerCase(), word) ? 1 : 0;
}

function startsAWord(text: string, word: string): boolean {
  return text.split(/[\s/:_-]+/).some((part) => part.startsWith(word));
}

/** Those that match, the best first; all of them, in their own order, while nothing is typed. */
export function matching<T extends Findable>(items: readonly T[], typed: string): readonly T[] {
  if (typed.trim() === '') return items;
  return items
    .map((item) => ({ item, score: matchScore(item, typed) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
