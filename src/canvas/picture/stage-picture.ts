import { run } from '#store/run.ts';
import { runStore } from '#store/run-store.ts';
import { stageStore } from '#store/stage.ts';
import type { PictureBox, StagePicture } from '#store/stage-picture.ts';
import { themeColours } from '../far-paint.ts';
import { present } from '../flow-store.ts';
import { toFlow } from '../flow-adapter.ts';
import { geometryOf, union, type Rect } from '../frame-geometry.ts';
import { stageParts } from '../stage/parts.ts';
import type { StageFrame } from '../stage/stage-part.ts';
import { sceneOn } from '../stage/stage-scene.ts';
import { stage } from '../stage/staged.ts';
import { iconImages } from './icon-images.ts';
import { paintDesign } from './paint-design.ts';

/** Every picture is seen anew. */
let views = 0;

const paddingPx = 32;
/** A small design is not blown up beyond this. */
const zoomMax = 2;

/** The stage as a picture that can be drawn at any moment of the present run, beside what the page shows. */
export async function pictureOfStage(): Promise<StagePicture> {
  const { about } = runStore.getState();
  const timeline = run.timeline.anotherPlayhead();
  const scene = about && sceneOn(stage(present().design, about), timeline);
  const q = scene?.q ?? present();
  const geometry = geometryOf(q);
  const colour = themeColours();
  const flow = toFlow(q, { selected: new Set(), remark: () => '' }, { nodes: [], edges: [] });
  const icons = await iconImages(new Set(flow.nodes.map(({ data }) => data.icon)), colour('muted'));
  const painters = scene ? stageParts.map((part) => part.begin(scene)) : [];
  const all = union([...geometry.rects.values()]);
  return {
    paint(ctx, box, atMs) {
      timeline.moveTo(atMs);
      scene?.crowd.follow(1);
      const frame = frameOf(box, all, colour, atMs, (id) => geometry.rects.get(id));
      ctx.save();
      ctx.beginPath();
      ctx.rect(box.x, box.y, box.width, box.height);
      ctx.clip();
      const { x, y, zoom } = frame.camera;
      ctx.setTransform(zoom, 0, 0, zoom, x, y);
      paintDesign(ctx, flow, colour, icons);
      for (const painter of painters) painter.paint(ctx, frame);
      ctx.restore();
    },
  };
}

function frameOf(
  box: PictureBox,
  all: Rect,
  colour: StageFrame['colour'],
  atMs: number,
  rectOf: StageFrame['rectOf'],
): StageFrame {
  const width = Math.max(1, all.width) + 2 * paddingPx;
  const height = Math.max(1, all.height) + 2 * paddingPx;
  const scale = box.height / 720;
  const zoom = Math.min(box.width / width, box.height / height, zoomMax * scale);
  const x = box.x + (box.width - all.width * zoom) / 2 - all.x * zoom;
  const y = box.y + (box.height - all.height * zoom) / 2 - all.y * zoom;
  const seen = { x: all.x - paddingPx, y: all.y - paddingPx, width, height };
  return {
    camera: { x, y, zoom },
    seen,
    level: zoom < 0.4 ? 'far' : 'near',
    scale: zoom,
    view: views++,
    colour,
    atMs: Math.floor(atMs),
    nowMs: 0,
    isPlaying: false,
    speed: 1,
    // Each picture stands by itself: nothing is on its way from the one before.
    reducedMotion: true,
    focus: stageStore.getState().focus,
    rectOf,
  };
}
