import { design, type Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { fargateTask, windowsOnFargateTask, type Changes } from '../examples.ts';

/** What the strategy examples vary: the items, and what is around them. */
export interface Mixed {
  props?: Props;
  task?: Changes;
  windows?: boolean;
  behind?: boolean;
}

const provider = (capacityProvider: string, rest: Props): Props => ({ capacityProvider, ...rest });
export const onDemand = (rest: Props = { weight: 1 }): Props =>
  provider('FARGATE', { weight: undefined, ...rest });
export const spot = (rest: Props = { weight: 1 }): Props =>
  provider('FARGATE_SPOT', { weight: undefined, ...rest });

/** A service on Fargate whose strategy has these items, each drawn as a link. */
export function mixed(items: readonly Props[], { props = {}, task, windows, behind }: Mixed = {}): Design {
  return design((d) => {
    const service = d.service({
      props: { launchType: undefined, ...props },
      runs: windows ? windowsOnFargateTask(task) : fargateTask(task),
      ...(behind ? { behind: {} } : {}),
    });
    const capacity = d.node('fargate-capacity');
    for (const item of items) d.link('capacity', service, capacity, item);
  });
}
