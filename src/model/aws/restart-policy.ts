import { z } from '../zod.ts';
import { field } from '../field.ts';
import { membersOf } from './shape-docs.ts';

const docs = membersOf('ContainerRestartPolicy');

/** Restarts a container in place. */
export const restartPolicySchema = z.strictObject({
  enabled: field(z.boolean(), {
    help: 'Restart this container when it ends, while the task goes on.',
    docs: docs('enabled'),
    required: true,
    group: 'Lifecycle',
  }),
  ignoredExitCodes: field(z.array(z.int()).max(50), {
    help: 'Exit codes after which it is not restarted, e.g. 0.',
    docs: docs('ignoredExitCodes'),
    group: 'Lifecycle',
    ids: { length: 'c-restartpolicy-exit-codes' },
  }),
  restartAttemptPeriod: field(z.int().min(60).max(1800), {
    help: 'It must have run this long before it is restarted, which also bounds how often.',
    docs: docs('restartAttemptPeriod'),
    unit: 's',
    default: 300,
    group: 'Lifecycle',
    ids: { range: 'c-restartpolicy-period' },
  }),
});
