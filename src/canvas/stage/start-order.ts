import type { RevisionAbout } from '#store/run-store.ts';

type Containers = RevisionAbout['containers'];

/** In which round each container of a task starts: those that wait for others come after them. */
export function startRounds(containers: Containers): readonly number[] {
  const rounds = containers.map(() => -1);
  const roundOf = (container: number, above: readonly number[]): number => {
    const known = rounds[container]!;
    if (known >= 0) return known;
    const waits = containers[container]!.dependsOn.map((each) => each.container).filter(
      (other) => containers[other] && !above.includes(other) && other !== container,
    );
    const round = Math.max(-1, ...waits.map((other) => roundOf(other, [...above, container]))) + 1;
    rounds[container] = round;
    return round;
  };
  return containers.map((_, container) => roundOf(container, []));
}

/** 'logs, then app and proxy': the order in which the containers of a task start. */
export function startWords(containers: Containers): string {
  const rounds = startRounds(containers);
  const most = Math.max(0, ...rounds);
  return Array.from({ length: most + 1 }, (_, round) =>
    containers
      .filter((__, container) => rounds[container] === round)
      .map(({ name }) => name)
      .join(' and '),
  ).join(', then ');
}
