import { parameter } from '../../parameters.ts';

const stagesPage =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-how-it-works.html';
const hooksPage =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-lifecycle-hooks.html';

export const stageLimitMs = parameter({
  name: 'stageLimitMs',
  value: 86_400_000,
  basis: 'documented',
  says: 'How long one stage of a deployment may take before the deployment fails; a stage that is paused has the limit of its hook.',
  source: stagesPage,
});

export const deploymentLimitMs = parameter({
  name: 'deploymentLimitMs',
  value: 2_592_000_000,
  basis: 'documented',
  says: 'How long a deployment that shifts traffic may take in all.',
  source: stagesPage,
});

export const codeDeployInstallLimitMs = parameter({
  name: 'codeDeployInstallLimitMs',
  value: 3_600_000,
  basis: 'inferred',
  says: 'How long CodeDeploy waits for the replacement task set to become healthy, by the words of its error message.',
  source: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-steps-ecs.html',
});

export const lambdaHookAnswer = parameter<string>({
  name: 'lambdaHookAnswer',
  value: 'SUCCEEDED',
  words: ['SUCCEEDED', 'FAILED', 'NONE'],
  basis: 'simplified',
  says: 'What the functions of lifecycle hooks answer in the end; NONE stands for an error or an answer without a status.',
  source: hooksPage,
});

export const lambdaHookMs = parameter({
  name: 'lambdaHookMs',
  value: 2000,
  basis: 'simplified',
  says: 'How long the function of a lifecycle hook takes to answer.',
  source: hooksPage,
});

export const lambdaHookInProgress = parameter({
  name: 'lambdaHookInProgress',
  value: 0,
  basis: 'simplified',
  says: 'How many times the function of a lifecycle hook answers IN_PROGRESS before its final answer.',
  source: hooksPage,
});

export const hookCallBackDelayMs = parameter({
  name: 'hookCallBackDelayMs',
  value: 30_000,
  basis: 'documented',
  says: 'After how long a function that answered IN_PROGRESS is called again.',
  source: hooksPage,
});

export const shiftParameters = [
  stageLimitMs,
  deploymentLimitMs,
  codeDeployInstallLimitMs,
  lambdaHookAnswer,
  lambdaHookMs,
  lambdaHookInProgress,
  hookCallBackDelayMs,
];
