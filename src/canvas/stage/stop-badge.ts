/** AWS's stop codes by the numbers under which they are told; see `stopCodes` of sim/world/tables.ts. */
const codes = {
  failedToStart: 1,
  containerExited: 2,
  user: 3,
  scheduler: 4,
  spot: 5,
  termination: 6,
  infrastructure: 7,
} as const;

const known: readonly (readonly [RegExp, string])[] = [
  [/OutOfMemory/, 'OOM'],
  [/CannotPull/, 'image'],
  [/secret|ssm/i, 'secret'],
  [/logging driver/i, 'logs'],
  [/env files/i, 'env file'],
  [/ResourceInitialization/, 'init'],
  [/RESOURCE:|Capacity is unavailable/i, 'no room'],
  [/health check/i, 'health'],
  [/zone|AZ\b/, 'zone'],
  [/Spot/, 'Spot'],
  [/Host EC2|terminated/, 'host'],
];

/** Why a task stops in a word or two; undefined where it does so in the ordinary course of things. */
export function stopBadge(code: number, text: string): string | undefined {
  const exit = /exit(?:ed with)?(?: code)?:? (\d+)/i.exec(text);
  const said = known.find(([pattern]) => pattern.test(text))?.[1];
  switch (code) {
    case codes.failedToStart:
      return said ?? 'start';
    case codes.containerExited:
      return said ?? (exit ? `exit ${exit[1]}` : 'exit');
    case codes.spot:
      return 'Spot';
    case codes.termination:
      return said ?? 'host';
    case codes.infrastructure:
      return said ?? 'host lost';
    case codes.scheduler:
      return /health/i.test(text) ? 'health' : undefined;
    default:
      return undefined;
  }
}
