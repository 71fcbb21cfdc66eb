import type { Thing } from '#model/explanation.ts';
import type { Story } from '#model/story.ts';
import type { World } from '../world/world.ts';
import { deploymentStory } from './deployment-story.ts';
import { hostStory } from './host-story.ts';
import { taskStory } from './task-story.ts';

const stories = { task: taskStory, host: hostStory, deployment: deploymentStory };

/** What there is to tell of a thing as the world stands; undefined where there is no such thing yet. */
export const storyOf = (world: World, { what, number }: Thing): Story | undefined =>
  what === 'event' ? undefined : stories[what](world, number);
