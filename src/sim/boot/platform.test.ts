import { expect, test } from 'vitest';
import type { Props } from '#model/build.ts';
import { fargatePlan } from './plan-of.test-support.ts';

const revision = (task: Props) => fargatePlan({ task }).revisions[0]!;

test.each([
  ['linuxArm', { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' }],
  ['windows', { cpuArchitecture: 'X86_64', operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' }],
  [undefined, { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' }],
] as const)('a revision is for %s', (platform, runtimePlatform) => {
  expect(revision({ runtimePlatform }).platform).toBe(platform);
});

test('a revision tells its ephemeral storage where that is more than is included', () => {
  expect(revision({ ephemeralStorage: { sizeInGiB: 50 } }).ephemeralGib).toBe(50);
  expect(revision({})).not.toHaveProperty('ephemeralGib');
});
