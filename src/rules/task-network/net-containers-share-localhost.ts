import { fargate, sidecar } from '../examples.ts';
import { hostsIn } from '../environment-hosts.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const reaching = (value: string, networkMode = 'awsvpc') =>
  fargate({
    networkMode,
    container: { environment: [{ name: 'CACHE_URL', value }] },
    sidecars: [sidecar({ name: 'cache' })],
  });

export const netContainersShareLocalhost = containerRule({
  id: 'net-containers-share-localhost',
  title: 'Container called by its name',
  why: 'In awsvpc and host mode the containers of a task share one network and reach each other on 127.0.0.1. Their names are not known to any name server.',
  *check(container, view) {
    if (view.networkMode !== 'awsvpc' && view.networkMode !== 'host') return;
    const siblings = view.containers
      .filter(({ index }) => index !== container.index)
      .map(({ doc }) => doc.name);
    for (const [index, { name, value }] of (container.doc.environment ?? []).entries()) {
      const sibling = hostsIn(value).find(({ host }) => siblings.includes(host))?.host;
      if (sibling === undefined) continue;
      yield {
        field: ['environment', index, 'value'],
        message: `${nameOf(container)} reaches ${sibling} by its name in ${name}; in ${view.networkMode} mode its address is 127.0.0.1.`,
      };
    }
  },
  good: [
    () => reaching('redis://127.0.0.1:6379'),
    () => reaching('redis://cache.example.com:6379'),
    () => reaching('cache'),
  ],
  bad: [() => reaching('redis://cache:6379'), () => reaching('cache:6379')],
});
