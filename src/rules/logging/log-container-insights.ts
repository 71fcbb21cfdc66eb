import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { titleOf } from '#model/registry.ts';
import { defineRule } from '../rule.ts';

const watched = (value?: string): Design =>
  design((d) =>
    d.node('cluster', { settings: value === undefined ? undefined : [{ name: 'containerInsights', value }] }),
  );

export const logContainerInsights = defineRule({
  id: 'log-container-insights',
  on: 'cluster',
  title: 'Cluster without Container Insights',
  why: 'Without Container Insights CloudWatch knows CPU and memory of whole services only. With enhanced observability it also knows each task and container, so that you find the one that misbehaves.',
  *check(q, id) {
    const settings = q.props('cluster', id).settings ?? [];
    const value = settings.find(({ name }) => name === 'containerInsights')?.value;
    if (value === 'enabled' || value === 'enhanced') return;
    const index = settings.findIndex(({ name }) => name === 'containerInsights');
    const place = index < 0 ? settings.length : index;
    yield {
      field: ['settings'],
      message: `Nobody collects the metrics of the tasks in ${titleOf(q, id)}.`,
      fix: {
        label: 'Turn on enhanced Container Insights',
        edits: [
          {
            do: 'set',
            id,
            path: ['settings', place],
            value: { name: 'containerInsights', value: 'enhanced' },
          },
        ],
      },
    };
  },
  good: [() => watched('enhanced'), () => watched('enabled')],
  bad: [() => watched('disabled'), () => watched()],
});
