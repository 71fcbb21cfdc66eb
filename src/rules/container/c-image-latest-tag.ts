import { hasPlaceholder } from '#model/aws/placeholder.ts';
import { parseImage } from '#model/task-definition/references.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const image = (reference: string) => fargate({ container: { image: reference } });

export const cImageLatestTag = containerRule({
  id: 'c-image-latest-tag',
  title: 'Image without a fixed version',
  why: 'latest, which a missing tag means too, moves with every push. Two tasks of one service may run different code, and there is no earlier version to roll back to.',
  *check(container) {
    const { image } = container.doc;
    if (!image) return;
    const { tag, digest } = parseImage(image);
    if (digest !== undefined || (tag !== undefined && tag !== 'latest')) return;
    // What will stand in for a placeholder may well bring its own tag.
    if (tag === undefined && hasPlaceholder(image)) return;
    yield {
      field: ['image'],
      message: `${nameOf(container)} runs ${image}, ${tag === undefined ? 'which has no tag and so means latest' : 'whose tag moves with every push'}.`,
    };
  },
  good: [
    () => image('public.ecr.aws/nginx/nginx:1.27'),
    () => image(`public.ecr.aws/nginx/nginx@${digest}`),
    () => image(`localhost:5000/shop/latest:2`),
    () => image('<IMAGE>'),
  ],
  bad: [
    () => image('public.ecr.aws/nginx/nginx'),
    () => image('public.ecr.aws/nginx/nginx:latest'),
    () => image('localhost:5000/shop'),
    () => image('<account>.dkr.ecr.eu-west-1.amazonaws.com/shop:latest'),
  ],
});
