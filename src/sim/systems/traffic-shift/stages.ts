/** One stage of a deployment that shifts traffic. */
interface StageFacts {
  /** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-how-it-works.html */
  readonly name: string;
  /** What CodeDeploy calls it; undefined where it has no such event. */
  readonly codeDeploy: string | undefined;
  /** What happens in it. */
  readonly says: string;
}

/** In the order in which a deployment goes through them. */
export const stages: readonly StageFacts[] = [
  {
    name: 'RECONCILE_SERVICE',
    codeDeploy: undefined,
    says: 'the tasks of an earlier deployment that did not come to its end stop first',
  },
  { name: 'PRE_SCALE_UP', codeDeploy: 'BeforeInstall', says: 'none of the new tasks has been started' },
  { name: 'SCALE_UP', codeDeploy: 'Install', says: 'as many new tasks as desired start beside the old ones' },
  {
    name: 'POST_SCALE_UP',
    codeDeploy: 'AfterInstall',
    says: 'all new tasks are healthy and get no traffic yet',
  },
  {
    name: 'TEST_TRAFFIC_SHIFT',
    codeDeploy: 'AllowTestTraffic',
    says: 'test traffic goes to the new tasks, production traffic still to the old ones',
  },
  {
    name: 'POST_TEST_TRAFFIC_SHIFT',
    codeDeploy: 'AfterAllowTestTraffic',
    says: 'the new tasks get all test traffic',
  },
  {
    name: 'PRE_PRODUCTION_TRAFFIC_SHIFT',
    codeDeploy: 'BeforeAllowTraffic',
    says: 'production traffic is about to move',
  },
  {
    name: 'PRODUCTION_TRAFFIC_SHIFT',
    codeDeploy: 'AllowTraffic',
    says: 'production traffic moves to the new tasks',
  },
  {
    name: 'POST_PRODUCTION_TRAFFIC_SHIFT',
    codeDeploy: 'AfterAllowTraffic',
    says: 'the new tasks get all production traffic',
  },
  {
    name: 'BAKE_TIME',
    codeDeploy: 'Wait',
    says: 'old and new tasks both keep running, so that going back is only a matter of traffic',
  },
  { name: 'CLEAN_UP', codeDeploy: 'Terminate', says: 'the old tasks stop' },
];

/** Numbers in `stages`. */
export const Stage = {
  RECONCILE_SERVICE: 0,
  PRE_SCALE_UP: 1,
  SCALE_UP: 2,
  POST_SCALE_UP: 3,
  TEST_TRAFFIC_SHIFT: 4,
  POST_TEST_TRAFFIC_SHIFT: 5,
  PRE_PRODUCTION_TRAFFIC_SHIFT: 6,
  PRODUCTION_TRAFFIC_SHIFT: 7,
  POST_PRODUCTION_TRAFFIC_SHIFT: 8,
  BAKE_TIME: 9,
  CLEAN_UP: 10,
} as const;
