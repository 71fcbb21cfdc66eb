import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const withoutTools = /distroless|(^|\/)scratch(:|$)|^cgr\.dev\/chainguard\//;
const checked = (image: string, command: string) =>
  fargate({ container: { image, healthCheck: { command: ['CMD-SHELL', command] } } });

export const cHealthcheckToolInImage = containerRule({
  id: 'c-healthcheck-tool-in-image',
  title: 'Health check with a tool the image may not have',
  why: 'The check runs inside the container. An image without a shell and without curl fails it every time, and the task is replaced again and again.',
  *check(container) {
    const command = (container.doc.healthCheck?.command ?? []).join(' ');
    const tool = /\b(curl|wget)\b/.exec(command)?.[1];
    if (!tool || !withoutTools.test(container.doc.image ?? '')) return;
    yield {
      field: ['healthCheck', 'command'],
      message: `${nameOf(container)} is checked with ${tool}, which images like ${container.doc.image} usually do not contain.`,
    };
  },
  good: [
    () => checked('public.ecr.aws/nginx/nginx:1.27', 'curl -f http://localhost/ || exit 1'),
    () => checked('gcr.io/distroless/static:nonroot', '/app/healthy'),
  ],
  bad: [() => checked('gcr.io/distroless/static:nonroot', 'curl -f http://localhost/ || exit 1')],
});
