import type { Json } from '#model/json.ts';
import { ec2, external, fargate, managedInstances, windowsOnEc2, windowsOnFargate } from '../examples.ts';
import type { SupportRow } from './row.ts';

const specs = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const domainless = 'credentialspecdomainless:arn:aws:ssm:eu-west-1:111122223333:parameter/gmsa';

/** Who a container runs as, and how it is fenced in. */
export const containerSecurityRows: readonly SupportRow[] = [
  {
    id: 'c-privileged-fargate',
    of: 'container',
    parameter: 'privileged',
    where: { launch: 'FARGATE' },
    title: 'Privileged container on Fargate',
    why: 'A privileged container has the power of root over its host. Fargate hosts belong to AWS, so it refuses the parameter.',
    does: () => 'is privileged',
    fix: 'remove',
    good: [
      () => fargate({ container: { privileged: false } }),
      () => managedInstances({ container: { privileged: true } }),
    ],
    bad: [() => fargate({ container: { privileged: true } })],
  },
  {
    id: 'c-privileged-windows',
    of: 'container',
    parameter: 'privileged',
    where: { os: 'windows' },
    title: 'Privileged container on Windows',
    why: 'Windows containers have no privileged mode as Docker means it; AWS does not support the parameter there.',
    does: () => 'is privileged',
    fix: 'remove',
    good: [
      () => ec2({ container: { privileged: true } }),
      () => windowsOnEc2({ container: { privileged: false } }),
    ],
    bad: [() => windowsOnEc2({ container: { privileged: true } })],
  },
  {
    id: 'c-dockersecurityoptions-fargate',
    of: 'container',
    parameter: 'dockerSecurityOptions',
    where: [{ launch: 'FARGATE' }, { launch: 'MANAGED_INSTANCES' }],
    title: 'Docker security options without Docker',
    why: 'These options configure SELinux, AppArmor or credentials of the Docker daemon on instances of your own. Where AWS runs the host, it refuses them.',
    fix: 'remove',
    good: [
      () => ec2({ container: { dockerSecurityOptions: ['no-new-privileges'] } }),
      () => external({ container: { dockerSecurityOptions: ['no-new-privileges'] } }),
      () => fargate({ container: { dockerSecurityOptions: [] } }),
    ],
    bad: [
      () => fargate({ container: { dockerSecurityOptions: ['no-new-privileges'] } }),
      () => managedInstances({ container: { dockerSecurityOptions: ['no-new-privileges'] } }),
    ],
  },
  {
    id: 'c-readonly-root-windows',
    of: 'container',
    parameter: 'readonlyRootFilesystem',
    where: { os: 'windows' },
    title: 'Read-only root file system on Windows',
    why: 'Windows writes to the root file system of every container, so AWS does not support a read-only one there.',
    does: () => 'has a read-only root file system',
    fix: 'remove',
    good: [() => windowsOnEc2(), () => ec2({ container: { readonlyRootFilesystem: true } })],
    bad: [() => windowsOnEc2({ container: { readonlyRootFilesystem: true } })],
  },
  {
    id: 'c-user-windows',
    of: 'container',
    parameter: 'user',
    where: { os: 'windows' },
    title: 'User on Windows',
    why: 'AWS does not support user for Windows containers; the image says who its processes run as.',
    fix: 'remove',
    good: [() => windowsOnEc2(), () => ec2({ container: { user: '1000' } })],
    bad: [() => windowsOnEc2({ container: { user: 'ContainerUser' } })],
  },
  {
    id: 'c-credentialspecs-fargate',
    of: 'container',
    parameter: 'credentialSpecs',
    where: { launch: 'FARGATE' },
    offends: (value, { context }) =>
      specs(value).some((spec) => context.isWindows || !String(spec).startsWith('credentialspecdomainless:')),
    title: 'Group managed service account on Fargate',
    why: 'As far as we know, Fargate offers gMSA to Linux containers in its domainless form alone: its hosts cannot join your domain.',
    does: () => 'has a credential spec',
    but: 'on Fargate it probably has to be domainless and for Linux',
    good: [() => fargate({ container: { credentialSpecs: [domainless] } })],
    bad: [
      () =>
        fargate({
          container: {
            credentialSpecs: ['credentialspec:arn:aws:ssm:eu-west-1:111122223333:parameter/gmsa'],
          },
        }),
      () => windowsOnFargate({ container: { credentialSpecs: [domainless] } }),
    ],
  },
];
