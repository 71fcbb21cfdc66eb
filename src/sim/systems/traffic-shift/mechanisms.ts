import type { Mechanism } from '../../parameters.ts';

const guide = (page: string): string =>
  `https://docs.aws.amazon.com/AmazonECS/latest/developerguide/${page}.html`;

export const shiftMechanisms: readonly Mechanism[] = [
  {
    says: 'Blue/green, linear and canary deployments go through RECONCILE_SERVICE (only when another deployment has not come to its end), PRE_SCALE_UP, SCALE_UP, POST_SCALE_UP, TEST_TRAFFIC_SHIFT, POST_TEST_TRAFFIC_SHIFT, PRE_PRODUCTION_TRAFFIC_SHIFT, PRODUCTION_TRAFFIC_SHIFT, POST_PRODUCTION_TRAFFIC_SHIFT, BAKE_TIME and CLEAN_UP.',
    basis: 'documented',
    source: guide('blue-green-deployment-how-it-works'),
  },
  {
    says: 'SCALE_UP ends when as many new tasks as desired are healthy. From there to CLEAN_UP old and new tasks run side by side, twice desiredCount in all; maximumPercent does not apply.',
    basis: 'documented',
    source: guide('deployment-type-blue-green'),
  },
  {
    says: 'BLUE_GREEN moves all production traffic at once. LINEAR moves it in equal steps with a wait after each but the last; CANARY moves a small share, waits, and moves the rest.',
    basis: 'documented',
    source: guide('deployment-type-linear'),
  },
  {
    says: 'The last step of a LINEAR deployment moves what is left, where 100 % is no multiple of the step.',
    basis: 'simplified',
    source: guide('deployment-type-linear'),
  },
  {
    says: 'Hooks of PRE_PRODUCTION_TRAFFIC_SHIFT and PRODUCTION_TRAFFIC_SHIFT run at every shift. The wait after a shift begins when they have let the deployment go on.',
    basis: 'inferred',
    source: guide('deployment-type-linear'),
  },
  {
    says: 'Hooks of one stage run side by side; the first that does not let the deployment go on rolls it back.',
    basis: 'documented',
    source: guide('pause-lifecycle-hooks'),
  },
  {
    says: 'Continuing a deployment answers all its pause hooks that wait; AWS asks for one at a time.',
    basis: 'simplified',
    source: guide('continue-service-deployment'),
  },
  {
    says: 'When a deployment fails before CLEAN_UP, production traffic goes back to the old tasks, which are all still there, and the new ones stop.',
    basis: 'documented',
    source: guide('blue-green-deployment-how-it-works'),
  },
  {
    says: 'Stages without hooks, and the change of weights at the load balancer, take no time.',
    basis: 'simplified',
    source: guide('blue-green-deployment-how-it-works'),
  },
  {
    says: 'Old and new tasks are shown in one target group. They count as in two: their shares of the traffic, failing open and slow start are those of each by itself.',
    basis: 'simplified',
    source: guide('alb-resources-for-blue-green'),
  },
  {
    says: 'CodeDeploy goes the same way under other names, without a circuit breaker or alarms of ECS: BeforeInstall, Install, AfterInstall, AllowTestTraffic, AfterAllowTestTraffic, BeforeAllowTraffic, AllowTraffic, AfterAllowTraffic; then it waits before it terminates the original task set.',
    basis: 'documented',
    source:
      'https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html',
  },
  {
    says: 'A CodeDeploy deployment that fails is always rolled back, as if its deployment group said so.',
    basis: 'simplified',
    source: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/deployments-rollback-and-redeploy.html',
  },
];
