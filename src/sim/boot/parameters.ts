import { parameter } from '../parameters.ts';
import { behaviourParameters } from './behaviour.ts';

// What a design leaves open and a plan has to assume.

const codeDeployPage =
  'https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html';

export const imageSizeMb = parameter({
  name: 'imageSizeMb',
  value: 200,
  basis: 'simplified',
  says: 'The compressed size of each container image, in MB; a design does not tell it.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-recommendations.html',
});

export const codeDeployConfiguration = parameter<string>({
  name: 'codeDeployConfiguration',
  value: 'CodeDeployDefault.ECSAllAtOnce',
  words: [
    'CodeDeployDefault.ECSAllAtOnce',
    'CodeDeployDefault.ECSLinear10PercentEvery1Minutes',
    'CodeDeployDefault.ECSLinear10PercentEvery3Minutes',
    'CodeDeployDefault.ECSCanary10Percent5Minutes',
    'CodeDeployDefault.ECSCanary10Percent15Minutes',
  ],
  basis: 'simplified',
  says: 'How CodeDeploy shifts traffic for services of the CODE_DEPLOY controller; a design does not tell it.',
  source: codeDeployPage,
});

export const codeDeployWaitMs = parameter({
  name: 'codeDeployWaitMs',
  value: 300_000,
  basis: 'simplified',
  says: 'How long CodeDeploy keeps the original task set after all traffic has moved.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/create-blue-green.html',
});

/** Parameters of the plan itself, for the model card: no system owns them. */
export const planParameters = [
  ...behaviourParameters,
  imageSizeMb,
  codeDeployConfiguration,
  codeDeployWaitMs,
];
