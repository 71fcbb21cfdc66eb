import type { SimEvent } from '#store/run-store.ts';

const columns = [
  'number',
  'atMs',
  'level',
  'reason',
  'words',
  'task',
  'host',
  'workload',
  'deployment',
  'docs',
] as const;

/** Events as a table: a header line, then a line each, as spreadsheets read it (RFC 4180). */
export function eventsCsv(events: readonly SimEvent[]): string {
  const lines = events.map((event) => columns.map((column) => cell(event[column])).join(','));
  return [columns.join(','), ...lines, ''].join('\r\n');
}

/** Events as an array of objects. */
export const eventsJson = (events: readonly SimEvent[]): string => `${JSON.stringify(events, null, 2)}\n`;

// A spreadsheet takes what begins like this for a formula; names in a design are other people's words.
const formula = /^[=+\-@\t\r]/;

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
