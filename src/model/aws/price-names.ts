/** Prices that a run counts with, by their places in public/catalogue/prices.json; all in US dollars. */
export const priceNames = [
  'fargate.linuxX86.vcpuHour',
  'fargate.linuxX86.gbHour',
  'fargate.linuxArm.vcpuHour',
  'fargate.linuxArm.gbHour',
  'fargate.windows.vcpuHourInclLicense',
  'fargate.windows.gbHour',
  'fargate.ephemeralStorageGbHour',
  'alb.hour',
  'alb.lcuHour',
  'nlb.hour',
  'nlb.nlcuHour',
  'clb.hour',
  'clb.gb',
  'publicIpv4Hour.usd',
  'nat.hour',
  'vpcEndpointInterface.hourPerAz',
] as const;

export type PriceName = (typeof priceNames)[number];
