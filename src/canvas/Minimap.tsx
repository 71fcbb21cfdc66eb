import { useReactFlow, useStoreApi } from 'reactflow';
import { useMemo, type PointerEvent } from 'react';
import { farScene } from './far-scene.ts';
import { paint, themeColours, type Camera } from './far-paint.ts';
import { flowStore } from './flow-store.ts';
import { union, type Rect } from './frame-geometry.ts';
import { onTheme, Painting, type Painter } from './Painting.tsx';
import { visibleRect } from './viewport.ts';

const size = { width: 176, height: 112 };

/** The whole design in small, and where on it one is; pressing and dragging moves there. */
export function Minimap() {
  const flow = useStoreApi();
  const { setCenter, getZoom } = useReactFlow();
  const painter = useMemo<Painter>(
    () => (ctx, ask) => {
      let scene = farScene(flowStore.getState());
      let colour = themeColours();
      const stops = [
        flow.subscribe((state, before) => state.transform !== before.transform && ask()),
        flowStore.subscribe((next) => {
          scene = farScene(next);
          ask();
        }),
        onTheme(() => {
          colour = themeColours();
          ask();
        }),
      ];
      const draw = (): void => {
        const camera = cameraOver(area());
        paint(ctx, scene, camera, colour, false);
        paintView(ctx, camera, colour('accent'));
      };
      return { draw, stop: () => stops.forEach((stop) => stop()) };
    },
    [flow],
  );
  const goThere = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const { x, y, zoom } = cameraOver(area());
    void setCenter((event.clientX - box.left - x) / zoom, (event.clientY - box.top - y) / zoom, {
      zoom: getZoom(),
    });
  };
  return (
    <div
      role="img"
      aria-label="Overview map"
      onPointerDown={goThere}
      onPointerMove={goThere}
      style={size}
      className="absolute right-3 bottom-3 z-10 overflow-hidden rounded-card border border-line bg-panel shadow-soft"
    >
      <Painting painter={painter} className="size-full" />
    </div>
  );
}

/** All there is, and what one sees of it. */
function area(): Rect {
  const { nodes } = flowStore.getState();
  const tops = nodes.filter((node) => node.parentId === undefined);
  const rects = tops.map((node) => ({
    ...node.position,
    width: node.width ?? 0,
    height: node.height ?? 0,
  }));
  return union([...rects, visibleRect()]);
}

function cameraOver({ x, y, width, height }: Rect): Camera {
  const margin = 8;
  const zoom = Math.min((size.width - 2 * margin) / width, (size.height - 2 * margin) / height);
  return {
    zoom,
    x: (size.width - width * zoom) / 2 - x * zoom,
    y: (size.height - height * zoom) / 2 - y * zoom,
  };
}

function paintView(ctx: CanvasRenderingContext2D, { zoom }: Camera, accent: string): void {
  const { x, y, width, height } = visibleRect();
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, 3 / zoom);
  ctx.globalAlpha = 0.08;
  ctx.fillStyle = accent;
  ctx.fill();
  ctx.globalAlpha = 0.8;
  ctx.strokeStyle = accent;
  ctx.lineWidth = 1 / zoom;
  ctx.stroke();
  ctx.globalAlpha = 1;
}
