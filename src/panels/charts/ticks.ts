import type { TimeWindow } from './chart-model.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const timeSteps = [
  100,
  200,
  500,
  ...[1, 2, 5, 10, 15, 30].map((n) => n * second),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * minute),
  ...[1, 2, 3, 6, 12, 24].map((n) => n * hour),
];

/** Moments to write at a time axis that has room for so many. */
export function timeTicks({ fromMs, toMs }: TimeWindow, most: number): number[] {
  const span = toMs - fromMs;
  const step =
    timeSteps.find((each) => span / each <= most) ?? Math.ceil(span / most / (24 * hour)) * 24 * hour;
  const ticks: number[] = [];
  for (let at = Math.ceil(fromMs / step) * step; at <= toMs; at += step) ticks.push(at);
  return ticks;
}

/** '0:30', '1:05:00'; with tenths where ticks are closer than a second. */
export function tickText(atMs: number, hasTenths = false): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const seconds = two((atMs / second) % 60) + (hasTenths ? `.${Math.floor(atMs / 100) % 10}` : '');
  const minutes = Math.floor(atMs / minute) % 60;
  if (atMs < hour) return `${minutes}:${seconds}`;
  return `${Math.floor(atMs / hour)}:${two(minutes)}:${seconds}`;
}

/** From 0 up in steps of 1, 2 or 5, so that no more than `most` + 1 of them reach `top`. */
export function valueTicks(top: number, most: number, isWhole: boolean): number[] {
  const rough = top / (Math.max(1, most) + 0.5);
  const power = 10 ** Math.floor(Math.log10(rough));
  let step = [1, 2, 5, 10].map((n) => n * power).find((each) => each >= rough * (1 - 1e-9)) ?? rough;
  if (isWhole) step = Math.max(1, Math.round(step));
  const ticks: number[] = [];
  for (let i = 0; i * step <= top * (1 + 1e-9); i++) ticks.push(i * step);
  return ticks;
}
