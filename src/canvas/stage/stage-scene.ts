import type { RunTimeline } from '#store/run-timeline.ts';
import { geometryOf } from '../frame-geometry.ts';
import { Crowd } from './crowd.ts';
import type { StageScene } from './stage-part.ts';
import type { Staged } from './staged.ts';

/** What is on stage, over a playhead: the page's, or one of a picture's own. */
export function sceneOn({ q, about, plan }: Staged, timeline: RunTimeline): StageScene {
  return { q, about, plan, timeline, geometry: geometryOf(q), crowd: new Crowd(about, plan, timeline) };
}
