/** A text as a regular expression that means just that text. */
export function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

/** The accessible name of a card, row or line, which may go on with its findings: "Container app, 1 error". */
export function called(name: string): RegExp {
  return new RegExp(`^${literally(name)}(,|$)`);
}

/** The label of a field, which may say that it is required. */
export function labelled(name: string): RegExp {
  return new RegExp(`^${literally(name)}( · required)?$`);
}
