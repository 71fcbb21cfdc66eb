import type { Json } from '#model/json.ts';

/** Whether a parameter says anything: false, null, and what is empty do not. */
export function isSaid(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === false || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
