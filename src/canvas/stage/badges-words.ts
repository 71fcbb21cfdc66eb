import { numberText } from './number-text.ts';

/** '1 task', '3 tasks', '1,250 tasks'. */
export function counted(count: number, noun: string): string {
  return `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;
}
