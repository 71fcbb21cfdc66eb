import { dropProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { ec2Service, fargateService } from '../service-examples.ts';

export const svcPlatformVersionFargateOnly = runnerRule({
  id: 'svc-platform-version-fargate-only',
  title: 'Platform version without Fargate',
  why: 'The platform version is the software of the Fargate host. Instances have their own, and AWS refuses the parameter for them.',
  *check({ id, name, props, launch }) {
    if (props.platformVersion === undefined || launch === undefined || launch === 'FARGATE') return;
    yield {
      field: ['platformVersion'],
      message: `${name} asks for platform version ${props.platformVersion}, but runs on ${launch}.`,
      fix: { label: 'Remove platformVersion', edits: [dropProp(id, ['platformVersion'])] },
    };
  },
  good: [() => fargateService({ platformVersion: '1.4.0' }), () => ec2Service()],
  bad: [() => ec2Service({ platformVersion: 'LATEST' })],
});
