import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { titleOf } from '#model/registry.ts';
import { fargateTask } from '../examples.ts';
import { defineRule } from '../rule.ts';

const reading = (rotation: boolean): Design =>
  design((d) => {
    d.taskDefinition(fargateTask());
    const valueFrom = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf';
    const secret = d.node('secret', { name: 'db', service: 'secretsmanager', valueFrom, rotation });
    d.link('secret-variable', d.last('container'), secret, { name: 'DB_PASSWORD' });
  });

export const secretNotRefreshed = defineRule({
  id: 'secret-not-refreshed',
  on: 'secret-variable',
  title: 'Rotated secret that is read once',
  why: 'A secret is put into the environment when the container starts. After a rotation running tasks keep the old value until they are replaced; code that reads the secret itself would see the new one.',
  *check(q, id) {
    const { from, to } = q.link(id)!;
    const { name } = q.linkProps('secret-variable', id);
    if (q.props('secret', to).rotation !== true) return;
    yield {
      message: `${titleOf(q, from)} reads ${name ?? titleOf(q, to)} when it starts, but ${titleOf(q, to)} is rotated while it runs.`,
    };
  },
  good: [() => reading(false)],
  bad: [() => reading(true)],
});
