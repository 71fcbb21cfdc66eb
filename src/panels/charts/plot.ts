import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import './charts.css';
import { shapeOf, type ChartModel, type TimeWindow } from './chart-model.ts';
import { valueAt } from '#store/steps.ts';
import { plotData, shownLines, type PlotData } from './plot-data.ts';
import { drawLabels, drawSpans } from './plot-marks.ts';
import { dataOf, optionsOf } from './plot-options.ts';
import { themeColours } from './pulse.ts';

/** What a plot reads whenever it is drawn, and what it tells. */
export interface PlotSource {
  readonly model: () => ChartModel;
  readonly hidden: () => ReadonlySet<string>;
  readonly window: () => TimeWindow;
  /** The playhead, and up to where the run is known. */
  readonly atMs: () => number;
  readonly knownMs: () => number;
  readonly onSeek: (atMs: number) => void;
  /** The pointer is over a moment, here or in another chart. */
  readonly onHover: (atMs: number | undefined) => void;
}

/** As wide as where the legend stops telling floor and ceiling. */
const labelsFromPx = 384;

/** A chart on the page, outside React: drawn when told to, its playhead moved without drawing it. */
export class Plot {
  readonly #host: HTMLElement;
  readonly #source: PlotSource;
  readonly #playhead = document.createElement('div');
  #u: uPlot | undefined;
  #shape = '';
  #data: PlotData | undefined;
  #window: TimeWindow = { fromMs: 0, toMs: 1 };
  #colour = themeColours();
  #widthPx = 0;
  #heightPx = 0;
  #soughtFrame = 0;
  #soughtMs = 0;

  constructor(host: HTMLElement, source: PlotSource) {
    this.#host = host;
    this.#source = source;
    this.#playhead.className = 'chart-playhead';
  }

  resize(widthPx: number, heightPx: number): void {
    if (widthPx < 40 || heightPx < 40) return;
    const hadLabels = this.#hasLabels;
    this.#widthPx = widthPx;
    this.#heightPx = heightPx;
    if (this.#hasLabels === hadLabels) this.#u?.setSize({ width: widthPx, height: heightPx });
    else this.#shape = '';
    this.redraw();
  }

  /** After the theme has changed: colours are read again. */
  recolour(): void {
    this.#colour = themeColours();
    this.#shape = '';
    this.redraw();
  }

  redraw(): void {
    if (this.#widthPx === 0) return;
    const model = this.#source.model();
    const hidden = this.#source.hidden();
    this.#window = this.#source.window();
    const shape = `${shapeOf(model)}/${[...hidden].join()}`;
    const plotWidthPx = this.#u ? this.#u.bbox.width / devicePixelRatio : this.#widthPx;
    this.#data = plotData(model, hidden, this.#window, this.#source.knownMs(), plotWidthPx);
    if (shape !== this.#shape || !this.#u) {
      this.#shape = shape;
      this.#build(model);
    }
    const u = this.#u!;
    const raised = this.#raised(u, model);
    const lines = this.#data.lines;
    u.batch(() => {
      u.setData(dataOf({ lines, model }, this.#data!.atMs, raised), false);
      u.setScale('x', { min: this.#window.fromMs, max: this.#window.toMs });
      u.redraw(true, true);
    });
    this.movePlayhead();
  }

  movePlayhead(): void {
    const u = this.#u;
    if (!u) return;
    const { fromMs, toMs } = this.#window;
    const share = (this.#source.atMs() - fromMs) / (toMs - fromMs);
    const isSeen = share >= 0 && share <= 1;
    this.#playhead.style.display = isSeen ? '' : 'none';
    if (isSeen) this.#playhead.style.transform = `translateX(${(share * u.bbox.width) / devicePixelRatio}px)`;
  }

  destroy(): void {
    cancelAnimationFrame(this.#soughtFrame);
    this.#u?.destroy();
    this.#u = undefined;
  }

  get #hasLabels(): boolean {
    return this.#widthPx >= labelsFromPx;
  }

  #build(model: ChartModel): void {
    this.#u?.destroy();
    const lines = shownLines(model, this.#source.hidden());
    const hasLabels = this.#hasLabels;
    const colour = this.#colour;
    // Floor and ceiling say their values here: in the legend they would only take room from what goes up and down.
    const words = (line: number): string => {
      const { label, steps } = this.#data!.lines[line]!;
      if (!model.band || line > 1) return label;
      return `${label} ${model.format(valueAt(steps, Math.floor(this.#source.atMs())) * model.scale)}`;
    };
    const port = {
      model,
      lines,
      colour,
      hasLabels,
      top: () => this.#data?.top ?? 1,
      window: () => this.#window,
      playheadMs: this.#source.atMs,
      hovered: (u: uPlot) => this.#hovered(u),
      drawn: (u: uPlot) => {
        // A drawing that was put off may come after the chart has been made anew, with other lines.
        if (u !== this.#u) return;
        drawSpans(u, this.#source.model().spans(this.#window), colour);
        const endMs = this.#source.knownMs();
        if (hasLabels && this.#data) drawLabels(u, this.#data, { colour, endMs, words });
      },
    };
    this.#u = new uPlot(optionsOf(port, this.#widthPx, this.#heightPx), undefined, this.#host);
    this.#u.over.append(this.#playhead);
    this.#seekWithPointer(this.#u);
  }

  /** Values of lines that would lie on each other, a few px apart. */
  #raised(u: uPlot, model: ChartModel): Float64Array[] {
    const perPx = this.#data!.top / Math.max(1, u.bbox.height / devicePixelRatio);
    return this.#data!.values.map((column, i) => {
      const raisedPx = this.#data!.lines[i]!.raisedPx;
      return raisedPx === undefined || !model.lines.length
        ? column
        : column.map((value) => value + raisedPx * perPx);
    });
  }

  #hovered(u: uPlot): void {
    const left = u.cursor.left ?? -1;
    this.#source.onHover(left < 0 ? undefined : u.posToVal(left, 'x'));
  }

  #seekWithPointer(u: uPlot): void {
    const { over } = u;
    const seek = (event: PointerEvent): void => {
      const { fromMs, toMs } = this.#window;
      this.#soughtMs = Math.round(Math.max(fromMs, Math.min(toMs, u.posToVal(event.offsetX, 'x'))));
      this.#soughtFrame ||= requestAnimationFrame(() => {
        this.#soughtFrame = 0;
        this.#source.onSeek(this.#soughtMs);
      });
    };
    over.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      over.setPointerCapture(event.pointerId);
      seek(event);
    });
    over.addEventListener('pointermove', (event) => {
      if (over.hasPointerCapture(event.pointerId)) seek(event);
    });
  }
}
