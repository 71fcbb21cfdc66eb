import { describe, expect, test } from 'vitest';
import { unitsUsedMilli } from './capacity-units.ts';
import { billedMs, fargateHour, type FargateSize } from './fargate.ts';
import {
  balancerPrices,
  beanstalk,
  ecsControlPlane,
  eksCluster,
  ephemeralStorage,
  gp3GbMonth,
  hoursPerMonth,
  instanceHour,
  interfaceEndpoint,
  nanoUsdPerUsd,
  natGateway,
  publicIpv4Hour,
} from './prices.ts';

// The worked examples of the catalogue (us-east-1, a month of 730 hours), by their numbers.

const size = (
  cpuUnits: number,
  memoryMib: number,
  platform: FargateSize['platform'] = 'linuxX86',
): FargateSize => ({
  platform,
  cpuUnits,
  memoryMib,
  ephemeralGib: ephemeralStorage.includedGib,
});

/** Dollars, rounded to cents as the catalogue rounds them. */
const usd = (nano: number): number => Math.round(nano / (nanoUsdPerUsd / 100)) / 100;
const month = (nanoPerHour: number): number => usd(nanoPerHour * hoursPerMonth);

describe('catalogue worked examples', () => {
  test('1: Fargate x86, 0.25 vCPU and 0.5 GB, is 9.01 a month', () => {
    expect(fargateHour(size(256, 512))).toBe(10_120_000 + 2_222_500);
    expect(month(fargateHour(size(256, 512)))).toBe(9.01);
  });

  test('2: the same on Arm is 7.21', () => {
    expect(month(fargateHour(size(256, 512, 'linuxArm')))).toBe(7.21);
  });

  test('3: two tasks of 1 vCPU and 2 GB behind an ALB in two zones are 108.95', () => {
    const tasks = 2 * fargateHour(size(1024, 2048));
    const { hour, unitHour } = balancerPrices.application;
    expect([tasks, hour, unitHour, 4 * publicIpv4Hour].map(month)).toEqual([72.08, 16.43, 5.84, 14.6]);
    expect(month(tasks + hour + unitHour + 4 * publicIpv4Hour)).toBe(108.95);
  });

  test('4: Windows, 1 vCPU and 2 GB, is 75.03', () => {
    expect(fargateHour(size(1024, 2048, 'windows'))).toBe(102_775_500);
    expect(month(fargateHour(size(1024, 2048, 'windows')))).toBe(75.03);
  });

  test('5: a job of 45 s is billed for 60 s, which is 0.41 for 1,000 runs', () => {
    const hour = fargateHour(size(512, 1024));
    expect(usd((hour * billedMs(45_000, 'linuxX86') * 1000) / 3_600_000)).toBe(0.41);
    expect(usd((hour * 45_000 * 1000) / 3_600_000)).toBe(0.31);
  });

  test('6: ephemeral storage of 50 GB is 2.43 more', () => {
    const more = fargateHour({ ...size(256, 512), ephemeralGib: 50 }) - fargateHour(size(256, 512));
    expect(month(more)).toBe(2.43);
  });

  test('7: two t3.medium with 30 GB of gp3 each are 65.54, 14 tasks on Fargate 126.14', () => {
    expect(month(2 * instanceHour('t3.medium')!)).toBe(60.74);
    expect(usd(2 * instanceHour('t3.medium')! * hoursPerMonth + 2 * 30 * gp3GbMonth)).toBe(65.54);
    // The catalogue multiplies the price that it has rounded to cents.
    expect(Math.round(14 * month(fargateHour(size(256, 512))) * 100) / 100).toBe(126.14);
  });

  test('8: a NAT gateway with 50 GB is 38.75, three endpoints in two zones are 43.80', () => {
    const nat = (natGateway.hour + publicIpv4Hour) * hoursPerMonth + 50 * natGateway.gb;
    expect(usd(nat)).toBe(38.75);
    expect(month(3 * 2 * interfaceEndpoint.hourPerAz)).toBe(43.8);
  });

  test('9: an ALB uses the units of its busiest dimension, here 5, which are 29.20', () => {
    const used = unitsUsedMilli({
      newConnectionsPerSecond: 60,
      activeConnections: 9000,
      processedMbPerHour: 5000,
      ruleEvaluationsPerSecond: 1200,
    });
    expect(used).toBe(5000);
    expect(month((used * balancerPrices.application.unitHour) / 1000)).toBe(29.2);
  });

  test('10: the control plane is 0 for ECS and Beanstalk, 73 for EKS, 438 with extended support', () => {
    expect([ecsControlPlane, beanstalk, eksCluster.hour, eksCluster.extendedSupportHour].map(month)).toEqual([
      0, 0, 73, 438,
    ]);
  });

  test('11: Beanstalk on one t3.micro with 8 GB and a public address is 11.88', () => {
    const instance = (instanceHour('t3.micro')! + publicIpv4Hour) * hoursPerMonth;
    expect(usd(instance + 8 * gp3GbMonth + beanstalk)).toBe(11.88);
  });
});
