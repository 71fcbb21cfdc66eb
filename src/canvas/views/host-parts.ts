/** Heights in px of the picture of hosts by zone. */
export const hostParts = { top: 44, head: 28, row: 68, foot: 32, mostRows: 4 } as const;
