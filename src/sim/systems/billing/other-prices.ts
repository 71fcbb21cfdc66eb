import type { PriceName } from '#model/aws/price-names.ts';
import { buildPrices, nanoUsdPerUsd, type Prices } from './prices.ts';

const nano = (usd: number): number => Math.round(usd * nanoUsdPerUsd);

/** The prices of the build with others in place of some; `typeUsdPerHour` says what an instance type costs instead. */
export function pricesWith(
  given: Readonly<Partial<Record<PriceName, number | undefined>>>,
  typeUsdPerHour: (instanceType: string) => number | undefined,
): Prices {
  const of = (name: PriceName, build: number): number => {
    const usd = given[name];
    return usd === undefined ? build : nano(usd);
  };
  const { fargate, balancers } = buildPrices;
  const { linuxX86, linuxArm, windows } = fargate;
  const { application, network, classic } = balancers;
  return {
    fargate: {
      linuxX86: {
        vcpuHour: of('fargate.linuxX86.vcpuHour', linuxX86.vcpuHour),
        gbHour: of('fargate.linuxX86.gbHour', linuxX86.gbHour),
      },
      linuxArm: {
        vcpuHour: of('fargate.linuxArm.vcpuHour', linuxArm.vcpuHour),
        gbHour: of('fargate.linuxArm.gbHour', linuxArm.gbHour),
      },
      windows: {
        vcpuHour: of('fargate.windows.vcpuHourInclLicense', windows.vcpuHour),
        gbHour: of('fargate.windows.gbHour', windows.gbHour),
      },
    },
    ephemeralGbHour: of('fargate.ephemeralStorageGbHour', buildPrices.ephemeralGbHour),
    balancers: {
      application: {
        hour: of('alb.hour', application.hour),
        unitHour: of('alb.lcuHour', application.unitHour),
      },
      network: { hour: of('nlb.hour', network.hour), unitHour: of('nlb.nlcuHour', network.unitHour) },
      classic: { hour: of('clb.hour', classic.hour), unitHour: of('clb.gb', classic.unitHour) },
    },
    publicIpv4Hour: of('publicIpv4Hour.usd', buildPrices.publicIpv4Hour),
    natHour: of('nat.hour', buildPrices.natHour),
    endpointHour: of('vpcEndpointInterface.hourPerAz', buildPrices.endpointHour),
    instanceHour(instanceType) {
      const usd = typeUsdPerHour(instanceType);
      return usd === undefined ? buildPrices.instanceHour(instanceType) : nano(usd);
    },
  };
}
