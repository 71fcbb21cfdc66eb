import type { Alternative, Explanation } from '#model/explanation.ts';
import { countOf, Names } from '../../names.ts';
import type { World } from '../../world/world.ts';
import { isLegal, limitKnobs, limitSums, standingOf } from './explain-limits.ts';
import { deploymentLimits } from './limits.ts';
import { serviceSpec } from './spec.ts';

/** Tasks of one deployment that were stopped together. */
export interface Stopped {
  readonly count: number;
  /** How many of them were healthy. */
  readonly healthy: number;
  /** So many would have gone, had the floor not mattered. */
  readonly surplus: number;
  /** The floor did not matter: nothing depends on them any more. */
  readonly released: boolean;
  readonly why: string;
}

/** Why tasks of a deployment have been stopped now, and why so many. */
export function stopsExplained(world: World, deployment: number, stopped: Stopped): Explanation {
  const workload = world.deployments.workload[deployment]!;
  const revision = new Names(world).revision(world.deployments.revision[deployment]!);
  return {
    question: `Why ${countOf(stopped.count, 'task')} of ${revision} now?`,
    answer: `${stopped.count === 1 ? 'It stops' : 'They stop'} because ${stopped.why}. ${allowance(world, workload, stopped)}`,
    sums: stopped.released ? [] : limitSums(world, workload, { stoppedHealthy: stopped.healthy }),
    knobs: limitKnobs(world, workload),
    hasAlternatives: !stopped.released,
  };
}

function allowance(world: World, workload: number, stopped: Stopped): string {
  if (stopped.released) return 'Nothing depends on them any more, so that the floor does not hold them back.';
  if (stopped.healthy === 0) return 'None of them was healthy, so that stopping them takes nothing away.';
  const { lower, healthy } = standingOf(world, workload);
  const before = healthy + stopped.healthy;
  const broken = stopped.count - stopped.healthy;
  const others = broken > 0 ? `, and ${broken} that ${broken === 1 ? 'was' : 'were'} not healthy` : '';
  return `${before} were healthy and ${lower} must stay: ${countOf(Math.max(0, before - lower), 'healthy task')} could go${others}.`;
}

/** How many would have been stopped with other floors. */
export function stopsOtherwise(world: World, deployment: number, stopped: Stopped): Alternative[] {
  const workload = world.deployments.workload[deployment]!;
  const spec = serviceSpec(world, workload);
  const { desired, healthy } = standingOf(world, workload);
  const before = healthy + stopped.healthy;
  const broken = stopped.count - stopped.healthy;
  return [0, 50, 100]
    .map((minimumHealthyPercent) => ({ ...spec, minimumHealthyPercent }))
    .filter((other) => other.minimumHealthyPercent !== spec.minimumHealthyPercent && isLegal(other))
    .map(({ minimumHealthyPercent, maximumPercent }) => {
      const { lower } = deploymentLimits(desired, minimumHealthyPercent, maximumPercent);
      const count = Math.min(stopped.surplus, broken + Math.max(0, before - lower));
      return {
        change: `With minimumHealthyPercent ${minimumHealthyPercent} instead of ${spec.minimumHealthyPercent}`,
        outcome: `${count === 0 ? 'none' : countOf(count, 'task')} would stop ${count === 0 ? 'yet' : 'at once'}.`,
        differs: count !== stopped.count,
      };
    });
}
