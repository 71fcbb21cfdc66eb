import instancePrices from './instance-prices.json' with { type: 'json' };

// Prices of us-east-1 as whole numbers, in billionths of a dollar (nano-USD). Each one is cut from
// public/catalogue/prices.json or, for instances, public/catalogue/instance-types.json, which keep its source and date;
// a test holds them together.

/** Billionths in a dollar. */
export const nanoUsdPerUsd = 1_000_000_000;

/** What AWS's calculator takes a month for. */
export const hoursPerMonth = 730;

/** What images of a Fargate task are built for. */
export type Platform = 'linuxX86' | 'linuxArm' | 'windows';

interface FargatePrice {
  readonly vcpuHour: number;
  readonly gbHour: number;
}

/** https://aws.amazon.com/fargate/pricing/; for Windows with its licence. */
export const fargatePrices: Readonly<Record<Platform, FargatePrice>> = {
  linuxX86: { vcpuHour: 40_480_000, gbHour: 4_445_000 },
  linuxArm: { vcpuHour: 32_380_000, gbHour: 3_560_000 },
  windows: { vcpuHour: 92_552_000, gbHour: 5_111_750 },
};

/** Ephemeral storage of a Fargate task beyond what is included. */
export const ephemeralStorage = { gbHour: 111_000, includedGib: 20 };

/** https://aws.amazon.com/elasticloadbalancing/pricing/: by the hour, and for each capacity unit used in it. */
export const balancerPrices = {
  application: { hour: 22_500_000, unitHour: 8_000_000 },
  network: { hour: 22_500_000, unitHour: 6_000_000 },
  // A Classic Load Balancer has no units: it charges for each GB.
  classic: { hour: 25_000_000, unitHour: 8_000_000 },
} as const;

export const publicIpv4Hour = 5_000_000;
export const natGateway = { hour: 45_000_000, gb: 45_000_000 };
export const interfaceEndpoint = { hourPerAz: 10_000_000, gb: 10_000_000 };
export const gp3GbMonth = 80_000_000;
export const eksCluster = { hour: 100_000_000, extendedSupportHour: 600_000_000 };
/** There is no charge for clusters, services and environments themselves. */
export const ecsControlPlane = 0;
export const beanstalk = 0;

const perHour: Readonly<Record<string, number>> = instancePrices;

/** On-demand price of an instance by the hour, Linux; undefined for a type that the catalogue does not have. */
export function instanceHour(instanceType: string): number | undefined {
  const microUsd = perHour[instanceType];
  return microUsd === undefined ? undefined : microUsd * 1000;
}

/** What a run is billed by. */
export interface Prices {
  readonly fargate: Readonly<Record<Platform, FargatePrice>>;
  /** Of ephemeral storage beyond what is included. */
  readonly ephemeralGbHour: number;
  readonly balancers: Readonly<
    Record<'application' | 'network' | 'classic', { readonly hour: number; readonly unitHour: number }>
  >;
  readonly publicIpv4Hour: number;
  readonly natHour: number;
  /** Of an interface endpoint, in each of its zones. */
  readonly endpointHour: number;
  instanceHour(instanceType: string): number | undefined;
}

/** Those of this build. */
export const buildPrices: Prices = {
  fargate: fargatePrices,
  ephemeralGbHour: ephemeralStorage.gbHour,
  balancers: balancerPrices,
  publicIpv4Hour,
  natHour: natGateway.hour,
  endpointHour: interfaceEndpoint.hourPerAz,
  instanceHour,
};
