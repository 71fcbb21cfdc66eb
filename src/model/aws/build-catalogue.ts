/**
 * Which instance types and prices this build has: the date of the newer of the two files of public/catalogue, and a
 * checksum of what a run counts with. A test says which ones to write here when the data change.
 */
export const buildCatalogue = { asOf: '2026-09-20', digest: 'af24567b' } as const;
