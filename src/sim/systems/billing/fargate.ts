import { mulDiv } from '../../kernel/whole-numbers.ts';
import { buildPrices, ephemeralStorage, type Platform, type Prices } from './prices.ts';

const unitsPerVcpu = 1024;
const mibPerGb = 1024;

/** The size of a Fargate task, which is what it is billed for, used or not. */
export interface FargateSize {
  readonly platform: Platform;
  readonly cpuUnits: number;
  readonly memoryMib: number;
  /** All of its ephemeral storage. */
  readonly ephemeralGib: number;
}

/**
 * What a Fargate task costs an hour, in nano-USD. `discountPercent` is taken off vCPU and memory (Spot).
 * https://aws.amazon.com/fargate/pricing/
 */
export function fargateHour(
  size: FargateSize,
  discountPercent = 0,
  { fargate, ephemeralGbHour }: Prices = buildPrices,
): number {
  const { vcpuHour, gbHour } = fargate[size.platform];
  const list = mulDiv(size.cpuUnits, vcpuHour, unitsPerVcpu) + mulDiv(size.memoryMib, gbHour, mibPerGb);
  const extraGib = Math.max(0, size.ephemeralGib - ephemeralStorage.includedGib);
  return mulDiv(list, 100 - discountPercent, 100) + extraGib * ephemeralGbHour;
}

const minimumMs: Readonly<Record<Platform, number>> = {
  linuxX86: 60_000,
  linuxArm: 60_000,
  // Recalled, not found in a source: shown as an estimate.
  windows: 300_000,
};

/** For how long a task is billed that ran so long: whole seconds, and a minute (Windows: five) at least. */
export const billedMs = (ranMs: number, platform: Platform): number =>
  Math.max(minimumMs[platform], Math.ceil(ranMs / 1000) * 1000);
