import { serviceName } from '../service-rules.ts';
import { dropProp } from '../prop-edits.ts';
import { fargateService } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

const settings = [
  ['LINEAR', 'linearConfiguration'],
  ['CANARY', 'canaryConfiguration'],
] as const;
const linearConfiguration = { stepPercent: 20, stepBakeTimeInMinutes: 5 };

export const depStrategyConfigMatch = deploymentRule({
  id: 'dep-strategy-config-match',
  title: 'Settings of another strategy',
  why: 'linearConfiguration belongs to LINEAR and canaryConfiguration to CANARY. AWS refuses it beside another strategy.',
  *check({ strategy }, view, q) {
    for (const [own, key] of settings) {
      if (strategy === own || view.props.deploymentConfiguration?.[key] === undefined) continue;
      yield {
        field: ['deploymentConfiguration', key],
        message: `${serviceName(view, q)} sets ${key}, but its strategy is ${strategy}.`,
        fix: { label: `Remove ${key}`, edits: [dropProp(view.id, ['deploymentConfiguration', key])] },
      };
    }
  },
  good: [() => fargateService({ deploymentConfiguration: { strategy: 'LINEAR', linearConfiguration } })],
  bad: [() => fargateService({ deploymentConfiguration: { strategy: 'CANARY', linearConfiguration } })],
});
