import type { RevisionAbout } from '#store/run-store.ts';

type Containers = RevisionAbout['containers'];

/** Containers that start together, and what they have waited for. */
export interface StartStep {
  readonly containers: ReadonlyArray<{
    readonly name: string;
    readonly essential: boolean;
    readonly hasHealthCheck: boolean;
    /** 'db is HEALTHY': each has to be true before it starts. */
    readonly after: readonly string[];
  }>;
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html */
const conditions: Readonly<Record<string, string>> = {
  START: 'has started',
  COMPLETE: 'has exited',
  SUCCESS: 'has exited with 0',
  HEALTHY: 'is HEALTHY',
};

/** In which order the containers of a task start: each as soon as those it depends on have come so far. */
export function startOrder(containers: Containers): StartStep[] {
  const depths = containers.map(() => 0);
  // As many rounds as there are containers settle every chain; a circle, which ECS refuses, ends with them, too.
  for (let round = 0; round < containers.length; round++)
    containers.forEach(({ dependsOn }, i) => {
      for (const { container } of dependsOn)
        depths[i] = Math.min(containers.length - 1, Math.max(depths[i]!, depths[container]! + 1));
    });
  const steps: StartStep[] = [];
  for (let depth = 0; depth < containers.length; depth++) {
    const together = containers.filter((_, i) => depths[i] === depth);
    if (together.length === 0) continue;
    steps.push({
      containers: together.map(({ name, essential, hasHealthCheck, dependsOn }) => ({
        name,
        essential,
        hasHealthCheck,
        after: dependsOn.map(
          ({ container, condition }) =>
            `${containers[container]!.name} ${conditions[condition] ?? condition}`,
        ),
      })),
    });
  }
  return steps;
}
