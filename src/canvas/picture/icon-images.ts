import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { KindIcon } from '../icons.tsx';

/** Icons by their key, ready to be drawn on a canvas. */
export type IconImages = ReadonlyMap<string, CanvasImageSource>;

const sizePx = 64;

/** Draws icons of kinds as images; lines that take the colour of the words beside them get `ink`. */
export async function iconImages(icons: ReadonlySet<string>, ink: string): Promise<IconImages> {
  const images = await Promise.all([...icons].map(async (icon) => [icon, await imageOf(icon, ink)] as const));
  return new Map(images.flatMap(([icon, image]) => (image ? [[icon, image] as const] : [])));
}

async function imageOf(icon: string, ink: string): Promise<HTMLImageElement | undefined> {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(createElement(KindIcon, { icon, size: sizePx })));
  const drawing = place.querySelector('svg')?.cloneNode(true) as SVGElement | undefined;
  root.unmount();
  if (!drawing) return undefined;
  drawing.setAttribute('color', ink);
  const text = new XMLSerializer().serializeToString(drawing);
  const image = new Image(sizePx, sizePx);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  try {
    await image.decode();
    return image;
  } catch {
    // A picture without this icon is still a picture.
    return undefined;
  }
}
