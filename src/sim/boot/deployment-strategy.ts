import type { NodeProps } from '#model/registry.ts';
import type { Parameters } from '../parameters.ts';
import type { LifecycleHook, Strategy } from '../systems/ecs-service/spec.ts';
import { msOfMinutes, within } from './bounds.ts';
import { codeDeployConfiguration, codeDeployWaitMs } from './parameters.ts';

type ServiceProps = NodeProps<'service'>;

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html */
const hookTimeoutMinutes = 1440;

const permille = (percent: number): number => within(Math.round(percent * 10), 1, 1000);

/** How a service replaces its tasks; for CodeDeploy, whose configuration no design tells, as the parameters say. */
export function deploymentStrategy(
  { deploymentController, deploymentConfiguration = {} }: ServiceProps,
  parameters: Parameters,
): Strategy {
  if (deploymentController?.type === 'CODE_DEPLOY') return codeDeployStrategy(parameters);
  const { strategy, bakeTimeInMinutes, linearConfiguration, canaryConfiguration } = deploymentConfiguration;
  const bakeMs = msOfMinutes(bakeTimeInMinutes ?? 0);
  switch (strategy) {
    case 'BLUE_GREEN':
      return { type: 'BLUE_GREEN', bakeMs };
    case 'LINEAR': {
      const { stepPercent = 10, stepBakeTimeInMinutes = 6 } = linearConfiguration ?? {};
      const stepBakeMs = msOfMinutes(stepBakeTimeInMinutes);
      return { type: 'LINEAR', stepPermille: permille(stepPercent), stepBakeMs, bakeMs };
    }
    case 'CANARY': {
      const { canaryPercent = 5, canaryBakeTimeInMinutes = 10 } = canaryConfiguration ?? {};
      const canaryBakeMs = msOfMinutes(canaryBakeTimeInMinutes);
      return { type: 'CANARY', canaryPermille: permille(canaryPercent), canaryBakeMs, bakeMs };
    }
    default:
      return { type: 'ROLLING', ...(bakeTimeInMinutes === undefined ? {} : { bakeMs }) };
  }
}

/** https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html: the name tells all. */
function codeDeployStrategy(parameters: Parameters): Strategy {
  const name = parameters.get(codeDeployConfiguration);
  const bakeMs = parameters.get(codeDeployWaitMs);
  const [, sort, percent, minutes] = /ECS(Linear|Canary)(\d+)Percent(?:Every)?(\d+)Minutes$/.exec(name) ?? [];
  if (sort === undefined) return { type: 'ALL_AT_ONCE', bakeMs };
  const share = permille(Number(percent));
  const waitMs = msOfMinutes(Number(minutes));
  return sort === 'Linear'
    ? { type: 'LINEAR', stepPermille: share, stepBakeMs: waitMs, bakeMs }
    : { type: 'CANARY', canaryPermille: share, canaryBakeMs: waitMs, bakeMs };
}

/** The hooks of a blue/green, linear or canary deployment. */
export const lifecycleHooks = ({ deploymentConfiguration }: ServiceProps): LifecycleHook[] =>
  (deploymentConfiguration?.lifecycleHooks ?? []).map(
    ({ targetType, lifecycleStages = [], timeoutConfiguration }) => ({
      stages: lifecycleStages,
      sort: targetType === 'PAUSE' ? 'PAUSE' : 'LAMBDA',
      timeoutMs: msOfMinutes(timeoutConfiguration?.timeoutInMinutes ?? hookTimeoutMinutes),
      onTimeout: timeoutConfiguration?.action ?? 'ROLLBACK',
    }),
  );
