import { duration } from '../../names.ts';
import { reason, type Reason } from '../../reason.ts';
import { stages } from './stages.ts';

const guide = (page: string): string =>
  `https://docs.aws.amazon.com/AmazonECS/latest/developerguide/${page}.html`;
const stagesPage = guide('blue-green-deployment-how-it-works');
const codeDeployPage =
  'https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html';

/** 'PRE_SCALE_UP' and 'BeforeInstall' as parts of an id: 'pre-scale-up', 'before-install'. */
const kebab = (name: string): string =>
  name
    .replaceAll('_', '-')
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();

const stageReason = (id: string, name: string, says: string, docs: string): Reason =>
  reason({
    id,
    level: 'normal',
    subjects: ['workload', 'deployment'],
    words: (names, workload, deployment) =>
      `(service ${names.workload(workload)}) ${names.deployment(deployment)} enters ${name}: ${says}.`,
    docs,
  });

/** That a stage begins, by its number in `stages`. */
export const stageReasons: readonly Reason[] = stages.map(({ name, says }) =>
  stageReason(`shift.${kebab(name)}`, name, says, stagesPage),
);

/** The same for CodeDeploy, which has names of its own. */
export const codeDeployReasons: readonly Reason[] = stages.map(({ name, codeDeploy = name, says }) =>
  stageReason(`codedeploy.${kebab(codeDeploy)}`, codeDeploy, says, codeDeployPage),
);

const percent = (permille: number): string =>
  permille % 10 === 0 ? `${permille / 10} %` : `${Math.floor(permille / 10)}.${permille % 10} %`;

export const productionShifted = reason({
  id: 'shift.production-traffic',
  level: 'notable',
  subjects: ['workload', 'deployment', 'revision', 'number'],
  words: (names, workload, _deployment, revision, permille) =>
    `${percent(permille)} of the production traffic of service ${names.workload(workload)} goes to ${names.revision(revision)}${permille < 1000 ? `, ${percent(1000 - permille)} to the old tasks` : ''}.`,
  docs: guide('deployment-type-blue-green'),
});

export const stepBakes = reason({
  id: 'shift.step-bake',
  level: 'normal',
  subjects: ['workload', 'deployment', 'number'],
  words: (names, _workload, deployment, bakeMs) =>
    `${names.deployment(deployment)} waits ${duration(bakeMs)} before it moves more traffic.`,
  docs: guide('deployment-type-linear'),
});

export const trafficBack = reason({
  id: 'shift.traffic-back',
  level: 'notable',
  subjects: ['workload', 'deployment', 'revision'],
  words: (names, workload, _deployment, revision) =>
    `All production traffic of service ${names.workload(workload)} goes back to ${names.revision(revision)}, whose tasks have kept running.`,
  docs: stagesPage,
});

export const hookWaits = reason({
  id: 'shift.paused',
  level: 'notable',
  subjects: ['workload', 'deployment', 'text', 'number'],
  words: (names, _workload, deployment, stage, timeoutMs) =>
    `A pause hook holds ${names.deployment(deployment)} at ${names.text(stage)} until somebody continues it, at most for ${duration(timeoutMs)}.`,
  docs: guide('pause-lifecycle-hooks'),
});

export const hookContinued = reason({
  id: 'shift.continued',
  level: 'notable',
  subjects: ['workload', 'deployment', 'text'],
  words: (names, _workload, deployment, how) =>
    `${names.deployment(deployment)} goes on: ${names.text(how)}.`,
  docs: guide('continue-service-deployment'),
});

export const hookCalled = reason({
  id: 'shift.hook-called',
  level: 'normal',
  subjects: ['workload', 'deployment', 'text', 'number'],
  words: (names, _workload, deployment, stage, call) =>
    `The function of a lifecycle hook is called${call > 1 ? ' again' : ''} for ${names.deployment(deployment)} at ${names.text(stage)}.`,
  docs: guide('deployment-lifecycle-hooks'),
});

export const hookAnswered = reason({
  id: 'shift.hook-answered',
  level: 'normal',
  subjects: ['workload', 'deployment', 'text', 'text'],
  words: (names, _workload, deployment, stage, answer) =>
    `The function of a lifecycle hook answers for ${names.deployment(deployment)} at ${names.text(stage)}: ${names.text(answer)}.`,
  docs: guide('deployment-lifecycle-hooks'),
});

export const nothingPaused = reason({
  id: 'shift.nothing-paused',
  level: 'normal',
  subjects: ['workload'],
  words: (names, workload) => `No deployment of service ${names.workload(workload)} waits at a pause hook.`,
  docs: guide('continue-service-deployment'),
});

export const shiftReasons: readonly Reason[] = [
  ...stageReasons,
  ...codeDeployReasons,
  productionShifted,
  stepBakes,
  trafficBack,
  hookWaits,
  hookContinued,
  hookCalled,
  hookAnswered,
  nothingPaused,
];
