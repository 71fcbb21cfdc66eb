import { run } from '#store/run.ts';
import { runStore } from '#store/run-store.ts';
import { focusOn } from '#store/stage.ts';
import { clockText } from './clock-text.ts';
import { paintScrubber, scrubberHeightPx, scrubberPadPx } from './paint-scrubber.ts';
import { eventsBetween, marksOf, notableMark, ScrubberMarks } from './scrubber-marks.ts';
import { scrubberSpanMs } from './scrubber-span.ts';

/** Marks as near as this to the pointer are meant by it. */
const nearPx = 4;

interface Parts {
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly played: HTMLElement;
  readonly thumb: HTMLElement;
  readonly hint: HTMLElement;
}

/** What of the scrubber moves with the playhead and the pointer, outside React: at sixty frames a second if need be. */
export class ScrubberView {
  readonly #parts: Parts;
  readonly #marks = new ScrubberMarks();
  #levels: Uint8Array = new Uint8Array(0);
  #about: unknown;
  #painted = '';
  #drag: { readonly wasPlaying: boolean; readonly fromPx: number; hasMoved: boolean } | undefined;
  readonly #stop = new AbortController();

  constructor(parts: Parts) {
    this.#parts = parts;
    const { root } = parts;
    const { signal } = this.#stop;
    root.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    root.addEventListener('pointermove', (event) => this.#move(event), { signal });
    root.addEventListener('lostpointercapture', (event) => this.#up(event), { signal });
    root.addEventListener('pointerleave', () => (parts.hint.hidden = true), { signal });
    const resized = new ResizeObserver(() => this.draw());
    resized.observe(root);
    const rethemed = new MutationObserver(() => this.draw());
    rethemed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    signal.addEventListener('abort', () => [resized, rethemed].forEach((each) => each.disconnect()));
  }

  stop(): void {
    this.#stop.abort();
  }

  /** Brings it up to date; the marks are painted only when they have changed. */
  draw(): void {
    const { root, played, thumb } = this.#parts;
    const widthPx = root.clientWidth - 2 * scrubberPadPx;
    if (widthPx <= 0) return;
    const spanMs = this.#spanMs;
    const px = (ms: number): number => (ms / spanMs) * widthPx;
    const atPx = Math.min(widthPx, px(run.timeline.atMs));
    played.style.transform = `scaleX(${atPx / widthPx})`;
    thumb.style.transform = `translateX(${atPx}px)`;
    this.#paint(widthPx, spanMs, px);
  }

  get #spanMs(): number {
    return scrubberSpanMs({ ...runStore.getState(), atMs: run.timeline.atMs });
  }

  #paint(widthPx: number, spanMs: number, px: (ms: number) => number): void {
    const { canvas } = this.#parts;
    const { about, interventions } = runStore.getState();
    const { record, knownMs, settledAtMs, futures } = run.timeline;
    const times = interventions.map(({ atMs }) => atMs);
    const ratio = devicePixelRatio;
    const { theme } = document.documentElement.dataset;
    const state = [
      spanMs,
      widthPx,
      ratio,
      theme,
      futures,
      record.eventAt.length,
      knownMs,
      settledAtMs,
      times,
    ];
    if (state.join() === this.#painted && about === this.#about) return;
    this.#painted = state.join();
    if (about !== this.#about) this.#levels = marksOf(about?.reasons ?? []);
    this.#about = about;
    this.#marks.update(record, this.#levels, spanMs, widthPx, futures);
    fit(canvas, (widthPx + 2 * scrubberPadPx) * ratio, scrubberHeightPx * ratio);
    const context = canvas.getContext('2d');
    if (!context) return;
    const picture = {
      widthPx,
      byPixel: this.#marks.byPixel,
      knownPx: settledAtMs === undefined ? px(knownMs) : widthPx,
      settledPx: settledAtMs && record.eventAt.length > 0 ? px(settledAtMs) : undefined,
      interventionsPx: times.map(px),
    };
    paintScrubber(context, picture, ratio);
  }

  #msAt({ clientX }: PointerEvent): number {
    const { left, width } = this.#parts.root.getBoundingClientRect();
    const share = (clientX - left - scrubberPadPx) / (width - 2 * scrubberPadPx);
    return Math.round(Math.max(0, Math.min(1, share)) * this.#spanMs);
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || runStore.getState().phase !== 'ready') return;
    const wasPlaying = runStore.getState().isPlaying;
    if (wasPlaying) run.pause();
    this.#parts.root.setPointerCapture(event.pointerId);
    this.#drag = { wasPlaying, fromPx: event.clientX, hasMoved: false };
    run.seekTo(this.#msAt(event));
  }

  #move(event: PointerEvent): void {
    if (this.#drag) {
      if (Math.abs(event.clientX - this.#drag.fromPx) > 2) this.#drag.hasMoved = true;
      if (this.#drag.hasMoved) run.seekTo(this.#msAt(event));
    }
    this.#tell(event);
  }

  /** A click on a mark means what is marked. */
  #up(event: PointerEvent): void {
    const drag = this.#drag;
    this.#drag = undefined;
    if (!drag) return;
    const { most } = this.#near(event);
    const { record } = run.timeline;
    const mark = most === undefined ? 0 : this.#levels[record.eventReason.data[most]!]!;
    if (!drag.hasMoved && most !== undefined && mark >= notableMark) {
      run.seekTo(record.eventAt.data[most]!);
      focusOn({ what: 'event', number: most });
    }
    if (drag.wasPlaying) run.play();
  }

  #near(event: PointerEvent) {
    const nearMs = (nearPx / this.#parts.root.clientWidth) * this.#spanMs;
    const atMs = this.#msAt(event);
    return eventsBetween(run.timeline.record, this.#levels, atMs - nearMs, atMs + nearMs);
  }

  /** Says beside the pointer which moment that is, and what is there. */
  #tell(event: PointerEvent): void {
    const { root, hint } = this.#parts;
    const { count, problems } = this.#near(event);
    const found = [
      clockText(this.#msAt(event)),
      count > 0 && `${count} ${count === 1 ? 'event' : 'events'}`,
      problems > 0 && `${problems} ${problems === 1 ? 'problem' : 'problems'}`,
    ];
    hint.textContent = found.filter(Boolean).join(' · ');
    hint.hidden = false;
    const { left, width } = root.getBoundingClientRect();
    const halfPx = hint.offsetWidth / 2;
    const x = Math.max(halfPx, Math.min(width - halfPx, event.clientX - left));
    hint.style.transform = `translateX(${x - halfPx}px)`;
  }
}

function fit(canvas: HTMLCanvasElement, width: number, height: number): void {
  const [w, h] = [Math.round(width), Math.round(height)];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
}
