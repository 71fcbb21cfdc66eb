import { titleOf } from '#model/registry.ts';
import { fargateService } from '../service-examples.ts';
import { deploymentRule } from './bounds.ts';

const blueGreen = (alternate: string) =>
  fargateService(
    { deploymentConfiguration: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 } },
    {
      behind: {},
      targetGroup: {
        name: 'blue',
        advancedConfiguration: {
          alternateTargetGroupArn: `arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/${alternate}/0123456789abcdef`,
        },
      },
    },
  );

export const depBluegreenSameTargetGroup = deploymentRule({
  id: 'dep-bluegreen-same-target-group',
  title: 'Blue and green are the same target group',
  why: 'Old and new tasks stand in two target groups so that the listener can choose between them. With one group there is nothing to choose.',
  severity: 'warning',
  *check(_bounds, view, q) {
    for (const { link, props } of view.targetGroups) {
      const alternate = /:targetgroup\/([^/]+)\//.exec(
        props.advancedConfiguration?.alternateTargetGroupArn ?? '',
      )?.[1];
      if (alternate === undefined || alternate !== props.name) continue;
      yield {
        at: link,
        field: ['advancedConfiguration', 'alternateTargetGroupArn'],
        message: `The alternate target group of ${titleOf(q, view.id)} is ${alternate}, which is its first one.`,
      };
    }
  },
  good: [() => blueGreen('green')],
  bad: [() => blueGreen('blue')],
});
