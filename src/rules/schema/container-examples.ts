import type { SchemaExamples } from './examples.ts';
import { times, withContainer, withHealthCheck, withLinux, withoutInContainer } from './example-documents.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const ulimit = { name: 'nofile', softLimit: 1024, hardLimit: 4096 };
const exitCodes = (count: number) => ({
  restartPolicy: { enabled: true, ignoredExitCodes: times(count, (code) => code) },
});
const period = (restartAttemptPeriod: number) => ({ restartPolicy: { enabled: true, restartAttemptPeriod } });
const dependsOn = (condition: string) => ({ dependsOn: [{ containerName: 'database', condition }] });
const sysctl = (namespace: string) => ({ systemControls: [{ namespace, value: '1' }] });
const gpu = (value: string) => ({ resourceRequirements: [{ type: 'GPU', value }] });

/** Parameters of one container. */
export const containerExamples: SchemaExamples = {
  'c-name-required': {
    good: [withContainer({ name: 'a' })],
    bad: [withoutInContainer('name'), withContainer({ name: '' })],
  },
  'c-name-pattern': {
    good: [withContainer({ name: 'Web_app-2' }), withContainer({ name: 'a'.repeat(255) })],
    bad: [withContainer({ name: 'web.app' }), withContainer({ name: 'a'.repeat(256) })],
  },
  'c-image-required': {
    good: [withContainer({ image: 'nginx' })],
    bad: [withoutInContainer('image'), withContainer({ image: '' })],
  },
  'c-image-length': {
    good: [
      withContainer({ image: 'a'.repeat(255) }),
      withContainer({ image: `${'a'.repeat(255)}@${digest}` }),
    ],
    bad: [
      withContainer({ image: 'a'.repeat(256) }),
      withContainer({ image: `${'a'.repeat(256)}@${digest}` }),
    ],
  },
  'c-image-digest-format': {
    good: [
      withContainer({ image: `shop/api@${digest}` }),
      withContainer({ image: `shop/api:2@${digest.toUpperCase().replace('SHA', 'sha')}` }),
    ],
    bad: [withContainer({ image: 'shop/api@sha256:0123' }), withContainer({ image: 'shop/api@latest' })],
  },
  'c-memory-min-6mib': {
    good: [withContainer({ memory: 6 }), withContainer({ memoryReservation: 6 })],
    bad: [withContainer({ memory: 5 }), withContainer({ memoryReservation: 5 })],
  },
  'c-healthcheck-command-required': {
    good: [withHealthCheck({}), withHealthCheck({ command: ['CMD', '/bin/true'] })],
    bad: [
      withContainer({ healthCheck: { interval: 30 } }),
      withHealthCheck({ command: [] }),
      withHealthCheck({ command: ['curl', '-f', 'http://localhost/'] }),
    ],
  },
  'c-healthcheck-interval': {
    good: [withHealthCheck({ interval: 5 }), withHealthCheck({ interval: 300 })],
    bad: [withHealthCheck({ interval: 4 }), withHealthCheck({ interval: 301 })],
  },
  'c-healthcheck-timeout': {
    good: [withHealthCheck({ timeout: 2 }), withHealthCheck({ timeout: 60, interval: 90 })],
    bad: [withHealthCheck({ timeout: 1 }), withHealthCheck({ timeout: 61, interval: 90 })],
  },
  'c-healthcheck-retries': {
    good: [withHealthCheck({ retries: 1 }), withHealthCheck({ retries: 10 })],
    bad: [withHealthCheck({ retries: 0 }), withHealthCheck({ retries: 11 })],
  },
  'c-healthcheck-startperiod': {
    good: [withHealthCheck({ startPeriod: 0 }), withHealthCheck({ startPeriod: 300 })],
    bad: [withHealthCheck({ startPeriod: -1 }), withHealthCheck({ startPeriod: 301 })],
  },
  'c-dependson-condition-values': {
    good: [withContainer(dependsOn('START')), withContainer(dependsOn('HEALTHY'))],
    bad: [
      withContainer(dependsOn('RUNNING')),
      withContainer(dependsOn('healthy')),
      withContainer({ dependsOn: [{ containerName: 'database' }] }),
    ],
  },
  'c-restartpolicy-period': {
    good: [withContainer(period(60)), withContainer(period(1800))],
    bad: [withContainer(period(59)), withContainer(period(1801))],
  },
  'c-restartpolicy-exit-codes': { good: [withContainer(exitCodes(50))], bad: [withContainer(exitCodes(51))] },
  'c-capabilities-values': {
    good: [
      withLinux({ capabilities: { add: ['SYS_PTRACE'], drop: ['ALL'] } }),
      withLinux({ capabilities: { add: ['BPF'] } }),
    ],
    bad: [
      withLinux({ capabilities: { add: ['CAP_SYS_PTRACE'] } }),
      withLinux({ capabilities: { drop: ['net_raw'] } }),
    ],
  },
  'c-tmpfs-required-fields': {
    good: [withLinux({ tmpfs: [{ containerPath: '/cache', size: 64 }] })],
    bad: [
      withLinux({ tmpfs: [{ containerPath: '/cache' }] }),
      withLinux({ tmpfs: [{ size: 64 }] }),
      withLinux({ tmpfs: [{ containerPath: 'cache', size: 64 }] }),
    ],
  },
  'c-swappiness-range': {
    good: [withLinux({ maxSwap: 64, swappiness: 0 }), withLinux({ maxSwap: 64, swappiness: 100 })],
    bad: [withLinux({ maxSwap: 64, swappiness: -1 }), withLinux({ maxSwap: 64, swappiness: 101 })],
  },
  'c-dockersecurityoptions-values': {
    good: [
      withContainer({
        dockerSecurityOptions: ['no-new-privileges', 'label:type:svirt_t', 'apparmor:docker-default'],
      }),
    ],
    bad: [
      withContainer({ dockerSecurityOptions: ['no-new-privs'] }),
      withContainer({ dockerSecurityOptions: ['apparmor'] }),
    ],
  },
  'c-ulimits-names': {
    good: [
      withContainer({ ulimits: [ulimit] }),
      withContainer({ ulimits: [{ ...ulimit, softLimit: 4096 }] }),
      withContainer({ ulimits: [{ name: 'memlock', softLimit: -1, hardLimit: -1 }] }),
    ],
    bad: [
      withContainer({ ulimits: [{ ...ulimit, name: 'open_files' }] }),
      withContainer({ ulimits: [{ ...ulimit, softLimit: 4097 }] }),
      withContainer({ ulimits: [{ softLimit: 1, hardLimit: 1 }] }),
    ],
  },
  'c-systemcontrols-namespace': {
    good: [
      withContainer(sysctl('net.core.somaxconn')),
      withContainer(sysctl('kernel.shmmax')),
      withContainer(sysctl('fs.mqueue.msg_max')),
    ],
    bad: [
      withContainer(sysctl('vm.max_map_count')),
      withContainer(sysctl('kernel.panic')),
      withContainer(sysctl('net.')),
    ],
  },
  'c-user-format': {
    good: [
      withContainer({ user: 'nobody' }),
      withContainer({ user: '1000:www-data' }),
      withContainer({ user: '0' }),
    ],
    bad: [
      withContainer({ user: '1000:1000:1000' }),
      withContainer({ user: '-1' }),
      withContainer({ user: 'www data' }),
    ],
  },
  'c-credentialspecs-max-1': {
    good: [withContainer({ credentialSpecs: ['credentialspecdomainless:arn:aws:s3:::shop/gmsa.json'] })],
    bad: [
      withContainer({ credentialSpecs: ['arn:aws:s3:::shop/gmsa.json'] }),
      withContainer({
        credentialSpecs: [
          'credentialspec:arn:aws:s3:::shop/a.json',
          'credentialspec:arn:aws:s3:::shop/b.json',
        ],
      }),
    ],
  },
  'c-gpu-value': {
    good: [
      withContainer(gpu('2')),
      withContainer(gpu('ALL')),
      withContainer({
        resourceRequirements: [{ type: 'GPU', sharingStrategy: { nvidiaMps: { memory: 2048 } } }],
      }),
    ],
    bad: [
      withContainer(gpu('0')),
      withContainer(gpu('1.5')),
      withContainer(gpu('all')),
      withContainer({ resourceRequirements: [{ type: 'GPU' }] }),
    ],
  },
};
