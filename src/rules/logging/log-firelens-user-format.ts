import { fargate } from '../examples.ts';
import { router, throughRouter } from '../firelens.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const as = (user: string | undefined) =>
  fargate({ container: throughRouter, sidecars: [router({ user: user ?? null })] });

export const logFirelensUserFormat = containerRule({
  id: 'log-firelens-user-format',
  title: 'Router that runs as a named user',
  why: 'ECS prepares a socket for the router and must know the number of its user to hand it over. AWS accepts uid, uid:gid or uid:group.',
  *check(container) {
    const { firelensConfiguration, user } = container.doc;
    if (!firelensConfiguration || user === undefined || /^\d/.test(user) || user === 'root') return;
    yield {
      field: ['user'],
      message: `${nameOf(container)} is a FireLens router and runs as ${user}; its user must be a number.`,
    };
  },
  good: [() => as('1000'), () => as('1000:fluent'), () => as(undefined)],
  bad: [() => as('fluent'), () => as('fluent:1000')],
});
