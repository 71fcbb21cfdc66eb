import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const env = (...names: string[]) =>
  fargate({ container: { environment: names.map((name, i) => ({ name, value: `${i}` })) } });

export const cEnvironmentDuplicate = containerRule({
  id: 'c-environment-duplicate',
  title: 'Environment variable defined twice',
  why: 'A process has one value for each name. AWS does not promise which of two wins.',
  *check(container, _view, q) {
    const variables = container.doc.environment ?? [];
    for (const [index, { name }] of variables.entries()) {
      if (!name || variables.findIndex((other) => other.name === name) === index) continue;
      yield {
        field: ['environment', index, 'name'],
        message: `${nameOf(container)} defines ${name} more than once.`,
        fix: {
          label: `Remove the later ${name}`,
          edits: editContainer(q, container, ['environment', index]),
        },
      };
    }
  },
  good: [() => env('LOG_LEVEL', 'log_level')],
  bad: [() => env('LOG_LEVEL', 'PORT', 'LOG_LEVEL')],
});
