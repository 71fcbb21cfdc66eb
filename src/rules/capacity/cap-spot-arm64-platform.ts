import { setProp } from '../prop-edits.ts';
import { mixed, onDemand, spot } from './strategy-examples.ts';
import { strategyRule } from './strategy-rule.ts';

const arm64 = { runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'ARM64' } };
const on = (platformVersion: string) => ({ props: { platformVersion } });

export const capSpotArm64Platform = strategyRule({
  id: 'cap-spot-arm64-platform',
  title: 'Platform version without Fargate Spot',
  why: 'Fargate Spot needs platform version 1.4.0 for ARM64 tasks and 1.3.0 or later for X86_64.',
  *check(items, { id, name, props: { platformVersion = 'LATEST' }, taskDefinition }) {
    if (!items.some((item) => item.name === 'FARGATE_SPOT') || taskDefinition?.isWindows) return;
    const isArm = taskDefinition?.doc.runtimePlatform?.cpuArchitecture === 'ARM64';
    if (!(isArm ? /^1\.[0-3]\.\d$/ : /^1\.[0-2]\.\d$/).test(platformVersion)) return;
    yield {
      field: ['platformVersion'],
      message: `${name} runs ${isArm ? 'ARM64' : 'X86_64'} tasks on Fargate Spot with platform version ${platformVersion}.`,
      fix: { label: 'Use LATEST', edits: [setProp(id, ['platformVersion'], 'LATEST')] },
    };
  },
  good: [
    () => mixed([spot()], { task: arm64, ...on('1.4.0') }),
    () => mixed([onDemand()], { task: arm64, ...on('1.3.0') }),
  ],
  bad: [() => mixed([spot()], { task: arm64, ...on('1.3.0') }), () => mixed([spot()], on('1.2.0'))],
});
