import { fargateTask } from '../examples.ts';
import { service } from '#model/build.ts';
import { strategyOf } from '#model/view/strategy.ts';
import { dropProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { fargateService } from '../service-examples.ts';

export const svcLaunchtypeXorStrategy = runnerRule({
  id: 'svc-launchtype-xor-strategy',
  title: 'Launch type and capacity provider strategy',
  why: 'A launch type says where tasks run directly; a strategy says it through capacity providers. AWS refuses a request that says both.',
  *check({ id, name, props }, q) {
    const strategy = strategyOf(q, id);
    // An external launch type beside a strategy has a rule of its own.
    if (!props.launchType || props.launchType === 'EXTERNAL' || strategy.length === 0) return;
    yield {
      field: ['launchType'],
      message: `${name} sets launchType ${props.launchType} and a strategy with ${strategy.map((item) => item.name).join(' and ')}.`,
      fix: { label: 'Remove launchType, keep the strategy', edits: [dropProp(id, ['launchType'])] },
    };
  },
  good: [() => fargateService(), () => service({ on: 'FARGATE', runs: fargateTask() })],
  bad: [
    () => service({ on: 'FARGATE', props: { launchType: 'FARGATE' }, runs: fargateTask() }),
    () => fargateService({ capacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1 }] }),
  ],
});
