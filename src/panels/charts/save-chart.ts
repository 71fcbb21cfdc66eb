import { notify } from '#store/notices.ts';
import { run } from '#store/run.ts';
import { download, downloadBlob } from '../export/download.ts';
import type { ChartModel } from './chart-model.ts';
import { svgToPng } from './chart-png.ts';
import { chartSvg } from './chart-svg.ts';
import { windowNow } from './charts-store.ts';
import { themeColours } from './pulse.ts';

const size = { widthPx: 960, heightPx: 360 };

/** Hands a chart of the rehearsal on the page, as it stands, to the browser as a file. */
export async function saveChart(
  model: ChartModel,
  hidden: ReadonlySet<string>,
  as: 'svg' | 'png',
): Promise<void> {
  const { atMs, knownMs } = run.timeline;
  const svg = chartSvg(model, {
    ...size,
    window: windowNow(),
    knownMs,
    atMs,
    hidden,
    colour: themeColours(),
  });
  const name = model.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  if (as === 'svg') download(`${name}.svg`, 'image/svg+xml', svg);
  else {
    try {
      downloadBlob(`${name}.png`, await svgToPng(svg));
    } catch {
      notify({ tone: 'error', text: 'This chart could not be made into a PNG. Save it as SVG instead.' });
    }
  }
}
