import { describe, expect, test } from 'vitest';
import { checkDesign } from './check.ts';
import {
  ec2,
  external,
  fargate,
  managedInstances,
  sidecar,
  windowsOnEc2,
  windowsOnFargate,
} from './examples.ts';

// What every rule's example starts from must be beyond reproach, or a good example would not show what it says.
describe('the task definitions that examples start from break no rule', () => {
  const starts = { fargate, ec2, external, managedInstances, windowsOnFargate, windowsOnEc2 };

  test.each(Object.entries(starts))('%s', (_name, start) => {
    expect(checkDesign(start()).map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
  });

  test('a sidecar', () => {
    const design = fargate({ sidecars: [sidecar()] });
    expect(checkDesign(design).map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
  });
});
