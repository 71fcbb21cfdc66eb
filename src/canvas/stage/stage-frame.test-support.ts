import type { StageFrame, StageLevel, StageScene } from './stage-part.ts';

const zoomOf: Readonly<Record<StageLevel, number>> = { far: 0.2, near: 1, close: 2 };

/** A frame in which all of a scene is on the screen, with colours called by their tokens. */
export function frameOf(scene: StageScene, level: StageLevel, changes: Partial<StageFrame> = {}): StageFrame {
  const zoom = changes.camera?.zoom ?? zoomOf[level];
  return {
    camera: { x: 0, y: 0, zoom },
    view: 1,
    scale: zoom,
    seen: { x: -1e5, y: -1e5, width: 2e5, height: 2e5 },
    level,
    colour,
    atMs: Math.floor(scene.timeline.atMs),
    nowMs: 0,
    isPlaying: false,
    speed: 1,
    reducedMotion: false,
    focus: undefined,
    rectOf: (id) => scene.geometry.rects.get(id),
    ...changes,
  };
}

const colour = (token: string): string => token;
