import { z } from '../zod.ts';
import { field } from '../field.ts';
import { tagsMax } from './facts.ts';
import { apiPage } from './pages.ts';
import { tagSchema } from './task-settings.ts';

/** Tags of a service, cluster or standalone task. */
export const tags = field(z.array(tagSchema).max(tagsMax), {
  help: 'Keys and values for finding and billing; up to 50.',
  docs: apiPage('Tag'),
  group: 'Tags',
});

export const enableECSManagedTags = field(z.boolean(), {
  help: 'Whether ECS tags each task with its cluster and service.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html',
  default: false,
  group: 'Tags',
});
