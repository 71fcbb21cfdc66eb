const grouped = new Intl.NumberFormat('en-US');

/** '1,204': for words that are painted at each frame, since a number's own way of telling itself is slow. */
export const numberText = (value: number): string =>
  Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : grouped.format(value);
