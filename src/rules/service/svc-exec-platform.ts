import { setProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { fargateService } from '../service-examples.ts';

const exec = (platformVersion: string) =>
  fargateService(
    { enableExecuteCommand: true, platformVersion },
    { task: { container: { readonlyRootFilesystem: false } } },
  );

export const svcExecPlatform = runnerRule({
  id: 'svc-exec-platform',
  title: 'Platform version without ECS Exec',
  why: 'Fargate offers ECS Exec from platform version 1.4.0 on Linux and 1.0.0 on Windows.',
  *check({ id, name, props, launch, taskDefinition }) {
    if (!props.enableExecuteCommand || launch !== 'FARGATE' || taskDefinition?.isWindows) return;
    if (!/^1\.[0-3]\.\d$/.test(props.platformVersion ?? '')) return;
    yield {
      field: ['platformVersion'],
      message: `${name} turns ECS Exec on, but platform version ${props.platformVersion} does not have it.`,
      fix: { label: 'Use LATEST', edits: [setProp(id, ['platformVersion'], 'LATEST')] },
    };
  },
  good: [() => exec('1.4.0')],
  bad: [() => exec('1.3.0')],
});
