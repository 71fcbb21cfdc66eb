const tokens = ['rev-a', 'rev-b', 'rev-c'] as const;

/** The colour of the theme in which a revision is drawn: 1, 2, 3, and again. */
export const revisionToken = (number: number): (typeof tokens)[number] =>
  tokens[(number - 1) % tokens.length]!;

/** 'api:7'. */
export const revisionLabel = (workload: string, number: number): string => `${workload}:${number}`;
