import { setProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { fargateService } from '../service-examples.ts';

export const svcPlatform13Retired = runnerRule({
  id: 'svc-platform-1-3-retired',
  title: 'Retired platform version',
  why: 'AWS has retired the Linux platform versions up to 1.3.0: no new task starts on them.',
  *check({ id, name, props, launch, taskDefinition }) {
    if (
      launch !== 'FARGATE' ||
      taskDefinition?.isWindows ||
      !/^1\.[0-3]\.\d$/.test(props.platformVersion ?? '')
    )
      return;
    yield {
      field: ['platformVersion'],
      message: `${name} asks for platform version ${props.platformVersion}, which AWS has retired.`,
      fix: { label: 'Use LATEST', edits: [setProp(id, ['platformVersion'], 'LATEST')] },
    };
  },
  good: [() => fargateService({ platformVersion: '1.4.0' })],
  bad: [() => fargateService({ platformVersion: '1.3.0' })],
});
