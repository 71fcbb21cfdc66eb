import { z } from '#model/zod.ts';
import { defineIntervention } from '../intervention.ts';
import { secretRotated } from '../systems/iam/reasons.ts';
import { secretsOf, secretState, tasksWithSecret } from '../systems/iam/secrets.ts';

export const rotateSecret = defineIntervention({
  do: 'rotate-secret',
  label: 'Rotate a secret',
  says: 'Gives a secret or parameter another value: running tasks keep the old one, tasks that start from now on get the new one.',
  schema: z.strictObject({
    secret: z.string().describe('The secret or parameter that containers get, by its name.'),
    works: z
      .boolean()
      .default(true)
      .describe('Whether the application works with the new value; otherwise tasks that get it crash.'),
  }),
  refuse(plan, { secret }) {
    const known = secretsOf(plan);
    if (known.includes(secret)) return undefined;
    if (known.length === 0) return `There is no secret ${secret}: no container gets one.`;
    return `There is no secret ${secret}; containers get ${known.join(', ')}.`;
  },
  apply(world, { secret, works }) {
    secretState.of(world).secrets.wrong[secretsOf(world.plan).indexOf(secret)] = Number(!works);
    world.say(secretRotated, world.text(secret), tasksWithSecret(world, secret).length);
  },
});
