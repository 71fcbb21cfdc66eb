import { sameJson, type Json } from '#model/json.ts';

/** Whether parts of two plans say the same; what is undefined says nothing. */
export const isSame = (one: unknown, other: unknown): boolean => sameJson(said(one), said(other));

const said = (part: unknown): Json | undefined =>
  part === undefined ? undefined : (JSON.parse(JSON.stringify(part)) as Json);
