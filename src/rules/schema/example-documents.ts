import type { Json, JsonObject } from '#model/json.ts';

/** Small task definitions for the examples below: each says only what its rule is about. */

const app: JsonObject = { name: 'app', image: 'public.ecr.aws/nginx/nginx:1.27', memory: 128 };

/** A legal task definition with these parameters changed. */
export function td(parameters: JsonObject = {}): JsonObject {
  return { family: 'shop', containerDefinitions: [app], ...parameters };
}

/** A legal task definition whose container has these parameters changed. */
export function withContainer(parameters: JsonObject): JsonObject {
  return td({ containerDefinitions: [{ ...app, ...parameters }] });
}

export function withVolume(volume: JsonObject): JsonObject {
  return td({ volumes: [volume] });
}

export function withLinux(linuxParameters: JsonObject): JsonObject {
  return withContainer({ linuxParameters });
}

export function withHealthCheck(healthCheck: JsonObject): JsonObject {
  return withContainer({
    healthCheck: { command: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'], ...healthCheck },
  });
}

export function withPorts(...portMappings: JsonObject[]): JsonObject {
  return withContainer({ portMappings });
}

export function withSecret(secret: JsonObject): JsonObject {
  return td({
    executionRoleArn: 'ecsTaskExecutionRole',
    containerDefinitions: [{ ...app, secrets: [secret] }],
  });
}

export function withEnvironmentFiles(...environmentFiles: JsonObject[]): JsonObject {
  return td({
    executionRoleArn: 'ecsTaskExecutionRole',
    containerDefinitions: [{ ...app, environmentFiles }],
  });
}

export function withLog(logDriver: string, options: JsonObject): JsonObject {
  return withContainer({ logConfiguration: { logDriver, options } });
}

export function withRouter(firelensConfiguration: JsonObject): JsonObject {
  return withContainer({ firelensConfiguration });
}

/** The document without one of its own parameters. */
export function without(document: JsonObject, parameter: string): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([key]) => key !== parameter));
}

/** A legal task definition whose container lacks one parameter. */
export function withoutInContainer(parameter: string): JsonObject {
  return td({ containerDefinitions: [without(app, parameter)] });
}

export function times<T extends Json>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
