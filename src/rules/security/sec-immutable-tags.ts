import { design } from '#model/build.ts';
import { titleOf } from '#model/registry.ts';
import { defineRule } from '../rule.ts';

const repository = (imageTagMutability: string | undefined) =>
  design((d) => d.node('ecr-repository', { imageTagMutability }));

export const secImmutableTags = defineRule({
  id: 'sec-immutable-tags',
  on: 'ecr-repository',
  title: 'Tags that may move',
  why: 'Where tags are mutable, the same name may mean another image tomorrow. With immutable tags a task definition always means the code it was tested with.',
  *check(q, id) {
    if (q.props('ecr-repository', id).imageTagMutability !== 'MUTABLE') return;
    yield {
      field: ['imageTagMutability'],
      message: `A tag in ${titleOf(q, id)} may be moved to another image.`,
      fix: {
        label: 'Make tags immutable',
        edits: [{ do: 'set', id, path: ['imageTagMutability'], value: 'IMMUTABLE' }],
      },
    };
  },
  good: [() => repository('IMMUTABLE'), () => repository(undefined)],
  bad: [() => repository('MUTABLE')],
});
