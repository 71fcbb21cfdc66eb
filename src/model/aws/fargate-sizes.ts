/**
 * The sizes Fargate sells and how task definitions write them.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 */

export interface FargateSize {
  cpuUnits: number;
  memoryMib: number;
}

/** One CPU size with the memory it is sold with. */
export interface FargateCpuSize {
  readonly cpuUnits: number;
  /** Ascending. */
  readonly memoryMib: readonly number[];
  /** Windows tasks may have it; Linux tasks may have every one. */
  readonly windows: boolean;
  /** The oldest Linux platform version that knows it, where not every one does. */
  readonly platformVersionMin?: string;
}

const unitsPerVcpu = 1024;
const mibPerGb = 1024;

function gb(from: number, to: number, step: number): number[] {
  const count = Math.round((to - from) / step) + 1;
  return Array.from({ length: count }, (_, i) => (from + i * step) * mibPerGb);
}

/** Ascending by CPU. */
export const fargateSizes: readonly FargateCpuSize[] = [
  { cpuUnits: 256, memoryMib: [512, 1024, 2048], windows: false },
  { cpuUnits: 512, memoryMib: gb(1, 4, 1), windows: false },
  { cpuUnits: 1024, memoryMib: gb(2, 8, 1), windows: true },
  { cpuUnits: 2048, memoryMib: gb(4, 16, 1), windows: true },
  { cpuUnits: 4096, memoryMib: gb(8, 30, 1), windows: true },
  { cpuUnits: 8192, memoryMib: gb(16, 60, 4), windows: false, platformVersionMin: '1.4.0' },
  { cpuUnits: 16_384, memoryMib: gb(32, 120, 8), windows: false, platformVersionMin: '1.4.0' },
  {
    cpuUnits: 32_768,
    memoryMib: [60, 120, 244].map((size) => size * mibPerGb),
    windows: false,
    platformVersionMin: '1.4.0',
  },
];

/** The CPU sizes for an operating system family (Linux when left out). */
export function cpuChoices(os?: string): readonly number[] {
  return sizesFor(os).map((size) => size.cpuUnits);
}

/** The memory sold with so much CPU, ascending; empty when that CPU size is not sold. */
export function memoryChoices(cpuUnits: number, os?: string): readonly number[] {
  return sizesFor(os).find((size) => size.cpuUnits === cpuUnits)?.memoryMib ?? [];
}

/** Whether Fargate sells the pair to tasks of this operating system family (Linux when left out). */
export function isFargateSize(cpuUnits: number, memoryMib: number, os?: string): boolean {
  return memoryChoices(cpuUnits, os).includes(memoryMib);
}

/** The smallest pair, CPU first, that has at least so much of both; the largest pair when none has. */
export function nearestFargateSize(cpuUnits: number, memoryMib: number, os?: string): FargateSize {
  const sizes = sizesFor(os);
  for (const size of sizes) {
    const memory = size.memoryMib.find((choice) => choice >= memoryMib);
    if (size.cpuUnits >= cpuUnits && memory !== undefined)
      return { cpuUnits: size.cpuUnits, memoryMib: memory };
  }
  const largest = sizes.at(-1)!;
  const enough = largest.memoryMib.find((choice) => choice >= memoryMib);
  return { cpuUnits: largest.cpuUnits, memoryMib: enough ?? largest.memoryMib.at(-1)! };
}

function sizesFor(os: string | undefined): readonly FargateCpuSize[] {
  return os?.startsWith('WINDOWS') ? fargateSizes.filter((size) => size.windows) : fargateSizes;
}

/** A task's `cpu` in CPU units: '1024', '1 vCPU', '.5 vcpu'; undefined when it has another form. */
export function cpuUnits(text: string | undefined): number | undefined {
  return amount(text, /^(\d*\.?\d+) ?vcpu$/i, unitsPerVcpu);
}

/** A task's `memory` in MiB: '2048', '2 GB', '0.5GB'; undefined when it has another form. */
export function memoryMib(text: string | undefined): number | undefined {
  return amount(text, /^(\d*\.?\d+) ?gb$/i, mibPerGb);
}

function amount(text: string | undefined, inLargeUnits: RegExp, factor: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const large = inLargeUnits.exec(text)?.[1];
  return large === undefined ? undefined : Math.round(Number(large) * factor);
}
