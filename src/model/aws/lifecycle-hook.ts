import { z } from '../zod.ts';
import { field } from '../field.ts';
import { isObject, type Json } from '../json.ts';
import { obey } from './obey.ts';
import { membersOf } from './shape-docs.ts';

const docs = membersOf('DeploymentLifecycleHook');
const timeoutDocs = membersOf('DeploymentLifecycleHookTimeoutConfiguration');

const stages = [
  'RECONCILE_SERVICE',
  'PRE_SCALE_UP',
  'POST_SCALE_UP',
  'TEST_TRAFFIC_SHIFT',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRE_PRODUCTION_TRAFFIC_SHIFT',
  'PRODUCTION_TRAFFIC_SHIFT',
  'POST_PRODUCTION_TRAFFIC_SHIFT',
] as const;

const shape = z.strictObject({
  targetType: field(z.enum(['AWS_LAMBDA', 'PAUSE']), {
    help: 'Call a Lambda function, or wait until someone continues the deployment.',
    docs: docs('targetType'),
    default: 'AWS_LAMBDA',
  }),
  hookTargetArn: field(z.string(), { help: 'The Lambda function to call.', docs: docs('hookTargetArn') }),
  roleArn: field(z.string(), { help: 'The role with which ECS calls the function.', docs: docs('roleArn') }),
  lifecycleStages: field(z.array(z.enum(stages)), {
    help: 'The stages of the deployment at which it runs.',
    docs: docs('lifecycleStages'),
    required: true,
    ids: { missing: 'dep-hook-lambda-fields' },
  }),
  hookDetails: field(z.json(), {
    help: 'Anything the function should receive besides.',
    docs: docs('hookDetails'),
    widget: 'code',
  }),
  timeoutConfiguration: field(
    z.strictObject({
      timeoutInMinutes: field(z.int().min(1).max(20160), {
        help: 'How long ECS waits for the hook.',
        docs: timeoutDocs('timeoutInMinutes'),
        unit: 'min',
        default: 1440,
        ids: { range: 'dep-hook-timeout', type: 'dep-hook-timeout' },
      }),
      action: field(z.enum(['CONTINUE', 'ROLLBACK']), {
        help: 'What happens to the deployment when the hook takes too long.',
        docs: timeoutDocs('action'),
        default: 'ROLLBACK',
      }),
    }),
    { help: 'How long ECS waits, and what it does then.', docs: docs('timeoutConfiguration') },
  ),
});

const lambdaFields = obey(
  shape,
  {
    id: 'dep-hook-lambda-fields',
    code: 'missing',
    message: 'needs hookTargetArn and roleArn to call a function',
  },
  (hook) =>
    !isObject(hook) ||
    hook['targetType'] === 'PAUSE' ||
    (Boolean(hook['hookTargetArn']) && Boolean(hook['roleArn'])),
);

const shiftStages: readonly Json[] = ['TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT'];

/** Something that happens at a stage of a blue/green, linear or canary deployment. */
export const lifecycleHook = obey(
  lambdaFields,
  {
    id: 'dep-hook-pause-stages',
    code: 'enum',
    message: 'cannot hold TEST_TRAFFIC_SHIFT or PRODUCTION_TRAFFIC_SHIFT for a PAUSE',
    path: ['lifecycleStages'],
  },
  (hook) => {
    if (!isObject(hook) || hook['targetType'] !== 'PAUSE') return true;
    const at = hook['lifecycleStages'];
    return !Array.isArray(at) || !at.some((stage) => shiftStages.includes(stage as Json));
  },
);
