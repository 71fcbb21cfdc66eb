import { durationMs } from '#model/duration.ts';

/** What an address of the page asks for. What it says and cannot be meant is told in `problems`, a sentence each. */
export interface Address {
  /** A shared rehearsal, for `decodeShare`. */
  readonly code?: string;
  /** One of the gallery's, by its id. */
  readonly scenario?: string;
  readonly seed?: number;
  readonly atMs?: number;
  readonly speed?: number;
  /** Whether one may only play it. */
  readonly isLocked: boolean;
  readonly theme?: 'light' | 'dark';
  readonly problems: readonly string[];
}

const inFragment = '#rehearsal=';

/** The fragment of an address that holds this code. */
export const fragmentOf = (code: string): string => `${inFragment}${code}`;

const yes = ['', '1', 'true', 'yes', 'on'];
const no = ['0', 'false', 'no', 'off'];

/** Reads `?scenario=&seed=&t=&speed=&lock=&theme=` and `#rehearsal=`. Other parameters are nobody's business. */
export function readAddress(search: string, hash: string): Address {
  const given = new URLSearchParams(search);
  const problems: string[] = [];
  const read = <T>(
    key: string,
    parse: (text: string) => T | undefined,
    instead: (text: string) => string,
  ): T | undefined => {
    const text = given.get(key);
    if (text === null) return undefined;
    const value = parse(text.trim());
    if (value === undefined) problems.push(instead(`“${key}=${shortened(text)}” in the address`));
    return value;
  };
  const seed = read(
    'seed',
    wholeNumber,
    (it) => `${it} is no whole number of up to nine digits; seed 1 is used.`,
  );
  const atMs = read('t', moment, (it) => `${it} is no time such as 90s, 1m30s or 90000; it starts at 0:00.`);
  const speed = read('speed', speedOf, (it) => `${it} is no speed from 0.1 to 1000; the usual one is used.`);
  const isLocked = read('lock', lockOf, (it) => `${it} is neither 1 nor 0; it is locked to be safe.`);
  const theme = read('theme', themeOf, (it) => `${it} is neither light nor dark; your own choice is used.`);
  const scenario = given.get('scenario') ?? undefined;
  const code = hash.startsWith(inFragment) ? hash.slice(inFragment.length) : undefined;
  return {
    ...(code === undefined ? {} : { code }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(seed === undefined ? {} : { seed }),
    ...(atMs === undefined ? {} : { atMs }),
    ...(speed === undefined ? {} : { speed }),
    isLocked: isLocked ?? given.has('lock'),
    ...(theme === undefined ? {} : { theme }),
    problems,
  };
}

/** Whether an address asks for a rehearsal at all. */
export const asksForRehearsal = ({ code, scenario }: Address): boolean =>
  code !== undefined || scenario !== undefined;

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const wholeNumber = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);

function moment(text: string): number | undefined {
  const ms = /^\d{1,10}$/.test(text) ? Number(text) : durationMs(text);
  return ms !== undefined && ms < 0xffff_ffff ? ms : undefined;
}

function speedOf(text: string): number | undefined {
  const speed = /^\d{1,4}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  return speed >= 0.1 && speed <= 1000 ? speed : undefined;
}

function lockOf(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : undefined;
}

const themeOf = (text: string): 'light' | 'dark' | undefined =>
  text === 'light' || text === 'dark' ? text : undefined;
