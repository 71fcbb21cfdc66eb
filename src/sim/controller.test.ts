import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// What is general asks the controller of a workload (controller.ts), so that another one joins without a change of it.

const here = import.meta.dirname;

/** Systems that look after workloads, and those that belong to one of them. */
const ofControllers =
  /(^|\/)systems\/(ecs-service|standalone-task|daemon|traffic-shift|service-scaling|zone-rebalancing|deployment-alarms)\b/;

/** Folders of what is general. Systems that hear of every workload are among them, one's own explanations are not. */
const general = [
  '.',
  'explain',
  'kernel',
  'world',
  'systems/billing',
  'systems/target-health',
  'systems/task-lifecycle',
  'systems/traffic',
  'systems/volumes',
  'systems/iam',
  'systems',
  '../worker',
];

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(here, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.test-support)\.ts$/.test(entry.name))
    .map(({ name }) => join(folder, name))
    .filter(
      (path) => path !== join('systems', 'index.ts') && path !== join('systems', 'deployment-alarms.ts'),
    );

const importsOf = (path: string): string[] =>
  [...readFileSync(join(here, path), 'utf8').matchAll(/from '([^']+)'/g)].map(([, name]) =>
    name!.startsWith('.') ? join(path, '..', name!) : name!,
  );

test.each(general)('nothing in %s knows a controller', (folder) => {
  const sources = sourcesIn(folder);
  expect(sources.length).toBeGreaterThan(0);
  const wrong = sources.flatMap((path) =>
    importsOf(path)
      .filter((name) => ofControllers.test(name))
      .map((name) => `${path} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('Elastic Beanstalk, which joins in a test, is known to nothing but its own files', () => {
  const all = [
    ...general,
    'boot',
    'proof',
    'selectors',
    'interventions',
    'systems/faults',
    'systems/capacity-provider',
  ];
  const knowing = all
    .flatMap(sourcesIn)
    .filter(
      (path) =>
        importsOf(path).some((name) => /beanstalk/.test(name)) ||
        /'elastic-beanstalk|'beanstalk\./.test(readFileSync(join(here, path), 'utf8')),
    );
  expect(knowing).toEqual([]);
});
