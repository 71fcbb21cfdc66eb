import type { Props } from '#model/build.ts';
import * as base from './foundations.ts';

// The task definitions of 'Everything wrong', and their containers.

export const webTask: Props = {
  family: 'shop-web',
  cpu: '512',
  memory: '1536',
  pidMode: 'host',
  ephemeralStorage: { sizeInGiB: 20 },
};

export const shop: Props = {
  name: 'shop',
  image: undefined,
  essential: false,
  user: 'root',
  cpu: 512,
  memory: 2048,
  privileged: true,
  portMappings: [{ containerPort: 8080, hostPort: 80, protocol: 'tcp' }],
  environment: [
    { name: 'DB_PASSWORD', value: 'Sommer2024!' },
    { name: 'AWS_ACCESS_KEY_ID', value: 'AKIAIOSFODNN7EXAMPLE' },
    { name: 'AWS_SECRET_ACCESS_KEY', value: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
    { name: 'DB_PASSWORD', value: 'Winter2024!' },
  ],
  healthCheck: { command: ['curl http://localhost:8080'], interval: 5, timeout: 10, retries: 20 },
  stopTimeout: 300,
  logConfiguration: { logDriver: 'json-file' },
};

export const cron: Props = {
  name: 'cron',
  image: 'cron',
  essential: false,
  user: undefined,
  cpu: 256,
  memory: 512,
  memoryReservation: 1024,
  portMappings: [{ containerPort: 8080 }],
  resourceRequirements: [{ type: 'GPU', value: '1' }],
  logConfiguration: undefined,
};

export const proxy: Props = {
  name: 'proxy',
  image: 'nginx:latest',
  essential: false,
  user: '0',
  portMappings: [{ containerPort: 443 }],
  linuxParameters: { capabilities: { add: ['SYS_ADMIN'] }, sharedMemorySize: 256 },
  logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/ecs/proxy' } },
};

export const apiTask: Props = {
  family: 'shop-api',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'bridge',
  cpu: undefined,
  memory: undefined,
};

export const api: Props = {
  name: 'server',
  image: 'shop/api:latest',
  user: undefined,
  portMappings: [{ containerPort: 3000, hostPort: 22, protocol: 'tcp' }],
  links: ['cache'],
  hostname: 'api',
  environment: [{ name: 'REDIS_URL', value: 'redis://localhost:6379' }],
  logConfiguration: { logDriver: 'json-file' },
};

export const cache: Props = {
  name: 'cache',
  image: 'redis',
  user: undefined,
  memoryReservation: 4,
  portMappings: [{ containerPort: 6379, hostPort: 6379, protocol: 'tcp' }],
  logConfiguration: base.awslogs('cache'),
};
