import type { JsonObject } from '#model/json.ts';

/** A container's logConfiguration for awslogs, complete but for what is left out. */
export function awslogs(changes: { readonly [option: string]: string | undefined } = {}): {
  logConfiguration: JsonObject;
} {
  const options: Record<string, string> = {};
  const all = {
    'awslogs-group': '/ecs/api',
    'awslogs-region': 'eu-west-1',
    'awslogs-stream-prefix': 'web',
    ...changes,
  };
  for (const [key, value] of Object.entries(all)) if (value !== undefined) options[key] = value;
  return { logConfiguration: { logDriver: 'awslogs', options } };
}

export function logsTo(logDriver: string, options: JsonObject = {}): { logConfiguration: JsonObject } {
  return { logConfiguration: { logDriver, options } };
}
