import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  balancerPrices,
  eksCluster,
  ephemeralStorage,
  fargatePrices,
  gp3GbMonth,
  hoursPerMonth,
  instanceHour,
  interfaceEndpoint,
  nanoUsdPerUsd,
  natGateway,
  publicIpv4Hour,
} from './prices.ts';
import { fargateHour } from './fargate.ts';
import { fargateSpotDiscountPercent } from './parameters.ts';

const catalogue = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../public/catalogue/${name}.json`, import.meta.url), 'utf8'));
const prices = catalogue('prices');
const nano = (usd: number): number => Math.round(usd * nanoUsdPerUsd);

describe('prices', () => {
  test('are those of the catalogue', () => {
    const { linuxX86, linuxArm, windows } = prices.fargate;
    expect(fargatePrices).toEqual({
      linuxX86: { vcpuHour: nano(linuxX86.vcpuHour), gbHour: nano(linuxX86.gbHour) },
      linuxArm: { vcpuHour: nano(linuxArm.vcpuHour), gbHour: nano(linuxArm.gbHour) },
      windows: { vcpuHour: nano(windows.vcpuHourInclLicense), gbHour: nano(windows.gbHour) },
    });
    const { usd, includedGb } = prices.fargate.ephemeralStorageGbHour;
    expect(ephemeralStorage).toEqual({ gbHour: nano(usd), includedGib: includedGb });
    expect(balancerPrices).toEqual({
      application: { hour: nano(prices.alb.hour), unitHour: nano(prices.alb.lcuHour) },
      network: { hour: nano(prices.nlb.hour), unitHour: nano(prices.nlb.nlcuHour) },
      classic: { hour: nano(prices.clb.hour), unitHour: nano(prices.clb.gb) },
    });
    expect(publicIpv4Hour).toBe(nano(prices.publicIpv4Hour.usd));
    expect(natGateway).toEqual({ hour: nano(prices.nat.hour), gb: nano(prices.nat.gb) });
    expect(interfaceEndpoint).toEqual({
      hourPerAz: nano(prices.vpcEndpointInterface.hourPerAz),
      gb: nano(prices.vpcEndpointInterface.gb),
    });
    expect(gp3GbMonth).toBe(nano(prices.ebs.gp3GbMonth.usd));
    expect(eksCluster).toEqual({
      hour: nano(prices.eks.clusterHour.usd),
      extendedSupportHour: nano(prices.eks.extendedSupportHour.usd),
    });
    expect(hoursPerMonth).toBe(prices.hoursPerMonth);
  });

  test('of instances are those of the catalogue, all of them', () => {
    const types: { type: string; usdPerHour: number }[] = catalogue('instance-types').instanceTypes;
    expect(types.length).toBeGreaterThan(100);
    expect(types.filter(({ type, usdPerHour }) => instanceHour(type) !== nano(usdPerHour))).toEqual([]);
    expect(instanceHour('m99.large')).toBeUndefined();
  });

  test('that are not confirmed are the ones that a run calls estimates', () => {
    const { spot, billingWindows } = prices.fargate;
    expect([spot.linuxX86.confirmed, spot.linuxArm.confirmed, billingWindows.confirmed]).toEqual([
      false,
      false,
      false,
    ]);
    const size = { platform: 'linuxX86', cpuUnits: 1024, memoryMib: 0, ephemeralGib: 20 } as const;
    expect(fargateHour(size, fargateSpotDiscountPercent.value)).toBe(nano(spot.linuxX86.typicalVcpuHour));
  });
});
