/** How frames become a file. */
export interface FilmEncoder {
  readonly id: string;
  readonly label: string;
  readonly mediaType: string;
  /** Without the dot. */
  readonly extension: string;
  /** Why this browser cannot do it; undefined when it can. */
  unsupported(): Promise<string | undefined>;
  /** Begins a film of what is on the canvas whenever a frame is added. */
  start(canvas: HTMLCanvasElement, framesPerSecond: number): Promise<FilmInTheMaking>;
}

export interface FilmInTheMaking {
  /** Takes the canvas as it is now as the next frame. */
  add(): Promise<void>;
  finish(): Promise<Blob>;
  /** Throws away what there is. */
  cancel(): Promise<void>;
}
