import type { StageScene } from './stage-part.ts';

/** What is on stage, as far as it takes to tell how a run stands. */
export type RunScene = Pick<StageScene, 'q' | 'geometry' | 'about' | 'timeline'>;
