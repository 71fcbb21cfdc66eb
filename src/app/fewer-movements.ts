/** Whether the person asked the system for fewer movements. */
export const fewerMovements = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
