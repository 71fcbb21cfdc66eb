import { describe, expect, test } from 'vitest';
import { volumeKinds, type VolumeKind } from '../../plan.ts';
import { survives, volumeEvents, volumeFacts, type Fate } from './survives.ts';

// Facts, ecs-scheduler.md §8: what a volume is after its task stopped, and after its instance was terminated.
const documented: ReadonlyArray<readonly [VolumeKind, Fate, Fate]> = [
  ['scratch', 'lost', 'lost'],
  ['host-path', 'keptOnHost', 'lost'],
  ['ephemeral', 'lost', 'lost'],
  ['docker-task', 'lost', 'lost'],
  ['docker-shared', 'keptOnHost', 'lost'],
  ['ebs', 'lost', 'lost'],
  ['efs', 'kept', 'kept'],
  ['fsx', 'kept', 'kept'],
];

describe('what survives', () => {
  test.each(documented)('%s is %s after its task, and %s after its instance', (kind, stopped, terminated) => {
    expect(survives(kind, 'taskStopped')).toBe(stopped);
    expect(survives(kind, 'hostTerminated')).toBe(terminated);
  });

  test('a wider loss never leaves more', () => {
    const order: readonly Fate[] = ['kept', 'keptOnHost', 'unreachable', 'lost'];
    for (const kind of volumeKinds) {
      const fates = volumeEvents.map((event) => order.indexOf(survives(kind, event)));
      expect(fates).toEqual(fates.toSorted((a, b) => a - b));
    }
  });

  test('every kind has a page of AWS', () => {
    for (const { docs } of Object.values(volumeFacts))
      expect(docs).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });
});
