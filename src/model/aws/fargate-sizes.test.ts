import { describe, expect, it } from 'vitest';
import {
  cpuChoices,
  cpuUnits,
  fargateSizes,
  isFargateSize,
  memoryChoices,
  memoryMib,
  nearestFargateSize,
} from './fargate-sizes.ts';

const windows = 'WINDOWS_SERVER_2022_CORE';

describe('the sizes Fargate sells', () => {
  it.each([
    [256, 512, 2048],
    [512, 1024, 4096],
    [1024, 2048, 8192],
    [2048, 4096, 16_384],
    [4096, 8192, 30_720],
    [8192, 16_384, 61_440],
    [16_384, 32_768, 122_880],
    [32_768, 61_440, 249_856],
  ])('%d CPU units go with %d to %d MiB', (cpu, least, most) => {
    expect(isFargateSize(cpu, least)).toBe(true);
    expect(isFargateSize(cpu, most)).toBe(true);
    expect(isFargateSize(cpu, least - 1)).toBe(false);
    expect(isFargateSize(cpu, most + 1024)).toBe(false);
    expect([memoryChoices(cpu)[0], memoryChoices(cpu).at(-1)]).toEqual([least, most]);
  });

  it('are so many pairs', () => {
    expect(fargateSizes.map((size) => size.memoryMib.length)).toEqual([3, 4, 7, 13, 23, 12, 12, 3]);
  });

  it('step by 1, 4 or 8 GB', () => {
    expect(isFargateSize(256, 1536)).toBe(false);
    expect(isFargateSize(8192, 17_408)).toBe(false);
    expect(isFargateSize(16_384, 36_864)).toBe(false);
    expect(isFargateSize(32_768, 65_536)).toBe(false);
  });

  it('are 1 to 4 vCPU for Windows', () => {
    expect(cpuChoices(windows)).toEqual([1024, 2048, 4096]);
    expect(isFargateSize(512, 1024, windows)).toBe(false);
    expect(isFargateSize(8192, 16_384, windows)).toBe(false);
    expect(isFargateSize(1024, 2048, windows)).toBe(true);
  });
});

describe('the nearest size', () => {
  it.each([
    [512, 1536, 512, 2048],
    [512, 512, 512, 1024],
    [256, 4096, 512, 4096],
    [300, 600, 512, 1024],
    [1024, 9000, 2048, 9216],
    [4096, 31_744, 8192, 32_768],
    [16_384, 131_072, 32_768, 249_856],
    [65_536, 1024, 32_768, 61_440],
    [32_768, 999_999, 32_768, 249_856],
  ])('to %d and %d is %d and %d', (cpu, memory, cpuWanted, memoryWanted) => {
    expect(nearestFargateSize(cpu, memory)).toEqual({ cpuUnits: cpuWanted, memoryMib: memoryWanted });
  });

  it('of a legal pair is the pair', () => {
    const pairs = fargateSizes.flatMap((size) =>
      size.memoryMib.map((memory) => ({ cpuUnits: size.cpuUnits, memoryMib: memory })),
    );
    expect(pairs.map((pair) => nearestFargateSize(pair.cpuUnits, pair.memoryMib))).toEqual(pairs);
  });

  it('for Windows starts at 1 vCPU', () => {
    expect(nearestFargateSize(256, 512, windows)).toEqual({ cpuUnits: 1024, memoryMib: 2048 });
  });
});

describe('ways of writing a size', () => {
  it.each([
    ['1024', 1024],
    ['1 vCPU', 1024],
    ['0.5 vCPU', 512],
    ['.25vcpu', 256],
    ['1 core', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('cpu %s is %s units', (text, units) => {
    expect(cpuUnits(text)).toBe(units);
  });

  it.each([
    ['2048', 2048],
    ['1 GB', 1024],
    ['1GB', 1024],
    ['.5 gb', 512],
    ['30 Gb', 30_720],
    ['512 MB', undefined],
    [undefined, undefined],
  ])('memory %s is %s MiB', (text, mib) => {
    expect(memoryMib(text)).toBe(mib);
  });
});
