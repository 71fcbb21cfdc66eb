import { z } from '../zod.ts';
import { field } from '../field.ts';
import { membersOf } from './shape-docs.ts';

const docs = membersOf('HealthCheck');

/** A command ECS runs inside the container to learn whether it is healthy. */
export const healthCheckSchema = z.strictObject({
  command: field(
    z
      .array(z.string())
      .min(1)
      .refine(([first]) => first === undefined || first === 'CMD' || first === 'CMD-SHELL', {
        error: 'must start with CMD (run as it is) or CMD-SHELL (run by a shell)',
      }),
    {
      help: 'Exit code 0 means healthy. The first entry says how the rest is run: CMD as it is, CMD-SHELL by the shell of the image.',
      docs: docs('command'),
      required: true,
      group: 'Health',
      ids: { missing: 'c-healthcheck-command-required', format: 'c-healthcheck-command-required' },
    },
  ),
  interval: field(z.int().min(5).max(300), {
    help: 'Time between the start of two checks.',
    docs: docs('interval'),
    unit: 's',
    default: 30,
    group: 'Health',
    ids: { range: 'c-healthcheck-interval' },
  }),
  timeout: field(z.int().min(2).max(60), {
    help: 'A check that takes longer than this has failed. Keep it below the interval.',
    docs: docs('timeout'),
    unit: 's',
    default: 5,
    group: 'Health',
    ids: { range: 'c-healthcheck-timeout' },
  }),
  retries: field(z.int().min(1).max(10), {
    help: 'So many failed checks in a row make the container UNHEALTHY.',
    docs: docs('retries'),
    default: 3,
    group: 'Health',
    ids: { range: 'c-healthcheck-retries' },
  }),
  startPeriod: field(z.int().min(0).max(300), {
    help: 'Failures in this time after the start are not counted; a success ends it early. Left out, every failure counts.',
    docs: docs('startPeriod'),
    unit: 's',
    group: 'Health',
    ids: { range: 'c-healthcheck-startperiod' },
  }),
});
