import { dropProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { fargateService } from '../service-examples.ts';

const current = { windows: /^(LATEST|1\.0\.0)$/, linux: /^(LATEST|1\.[0-4]\.0)$/ };

export const svcPlatformVersionLatest = runnerRule({
  id: 'svc-platform-version-latest',
  title: 'Not the latest platform version',
  why: 'LATEST means 1.4.0 for Linux and 1.0.0 for Windows. A version that is pinned to anything else misses features and is retired one day.',
  *check({ id, name, props, launch, taskDefinition }) {
    const os = taskDefinition?.isWindows ? 'windows' : 'linux';
    if (
      launch !== 'FARGATE' ||
      props.platformVersion === undefined ||
      current[os].test(props.platformVersion)
    )
      return;
    yield {
      field: ['platformVersion'],
      message: `${name} asks for platform version ${props.platformVersion}; for ${os === 'windows' ? 'Windows it is 1.0.0' : 'Linux it is 1.4.0'}.`,
      fix: { label: 'Use LATEST', edits: [dropProp(id, ['platformVersion'])] },
    };
  },
  good: [
    () => fargateService({ platformVersion: 'LATEST' }),
    () => fargateService({ platformVersion: '1.4.0' }),
  ],
  bad: [() => fargateService({ platformVersion: '1.5.0' })],
});
