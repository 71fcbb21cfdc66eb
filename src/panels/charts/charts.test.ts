import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { StepColumns } from '#store/steps.ts';
import { chartModel } from './chart-model.ts';
import { latencyText, lengthText, usdText } from './chart-format.ts';
import { momentWords } from './chart-words.ts';
import { chartKinds } from './kinds/index.ts';
import { labelPlaces } from './label-places.ts';
import { tickText, timeTicks, valueTicks } from './ticks.ts';

describe('the charts there are', () => {
  test('are those of their folder', () => {
    const files = readdirSync(new URL('kinds', import.meta.url))
      .filter((name) => name !== 'index.ts')
      .map((name) => name.replace(/\.ts$/, ''));
    expect(chartKinds.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
    expect(new Set(chartKinds.map(({ label }) => label)).size).toBe(chartKinds.length);
  });
});

describe('labels beyond the ends of lines', () => {
  test('stand where they want to where there is room', () => {
    expect(labelPlaces([10, 50, 90], 12, 0, 100)).toEqual([10, 50, 90]);
  });

  test('are pushed apart, in their order, and stay within the plot', () => {
    for (const wanted of [
      [50, 50, 50],
      [2, 2, 98, 97],
      [99, 99, 99, 99],
      [0, 0, 0],
      [40, 45, 60, 61, 62],
    ]) {
      const places = labelPlaces(wanted, 12, 0, 100);
      const sorted = places.toSorted((a, b) => a - b);
      expect(sorted[0]).toBeGreaterThanOrEqual(0);
      expect(sorted.at(-1)).toBeLessThanOrEqual(100);
      const gaps = sorted.slice(1).map((place, i) => place - sorted[i]!);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(12 - 1e-9);
      const inOrder = wanted.map((_, i) => i).toSorted((a, b) => wanted[a]! - wanted[b]!);
      expect(inOrder.map((i) => places[i])).toEqual(sorted);
    }
  });

  test('come closer where there is no room for all', () => {
    const places = labelPlaces(
      Array.from({ length: 11 }, () => 30),
      12,
      0,
      50,
    );
    expect(places.toSorted((a, b) => a - b)).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50]);
  });
});

describe('ticks', () => {
  test('are round, and no more than there is room for', () => {
    expect(timeTicks({ fromMs: 0, toMs: 200_000 }, 8).map((at) => tickText(at))).toEqual([
      '0:00',
      '0:30',
      '1:00',
      '1:30',
      '2:00',
      '2:30',
      '3:00',
    ]);
    expect(timeTicks({ fromMs: 3_590_000, toMs: 3_710_000 }, 3).map((at) => tickText(at))).toEqual([
      '1:00:00',
      '1:01:00',
    ]);
    expect(tickText(1500, true)).toBe('0:01.5');
    expect(valueTicks(12.96, 3, true)).toEqual([0, 5, 10]);
    expect(valueTicks(1.5, 5, true)).toEqual([0, 1]);
    expect(valueTicks(8.64, 4, true)).toEqual([0, 2, 4, 6, 8]);
    expect(valueTicks(0.65, 3, false).map((value) => value.toFixed(1))).toEqual(['0.0', '0.2', '0.4', '0.6']);
  });
});

describe('values in words', () => {
  test('have their unit and no more digits than one can read', () => {
    expect([0, 0.04123, 0.00012, 12.5].map(usdText)).toEqual(['$0', '$0.041', '$0.00012', '$12.50']);
    expect([340, 2100].map(latencyText)).toEqual(['340 ms', '2.1 s']);
    expect([400, 13_000, 9500, 120_000, 125_000, 3_720_000].map(lengthText)).toEqual([
      '400 ms',
      '13 s',
      '9.5 s',
      '2 min',
      '2 min 5 s',
      '1 h 2 min',
    ]);
  });

  test('tell a moment', () => {
    const steps = new StepColumns();
    steps.set(0, 3000);
    const line = { id: 'a', label: 'served', steps, colour: 'ok', dash: [], widthPx: 1 };
    const model = chartModel({
      title: 'x',
      lines: [line],
      format: (n) => `${n}/s`,
      axis: String,
      scale: 0.001,
    });
    expect(momentWords(model, 61_250.7)).toBe('1:01.2: served 3/s');
  });
});
