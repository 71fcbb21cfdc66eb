// Pictures of the stage for whoever takes a run away. The canvas alone can draw them; it says so here while it is on
// the page, and those who make films and storyboards ask here.

export interface StagePicture {
  /** Draws the whole stage as it is at a moment into a box of the context, in px of the canvas. */
  paint(ctx: CanvasRenderingContext2D, box: PictureBox, atMs: number): void;
}

export interface PictureBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Studio = () => Promise<StagePicture>;

let studio: Studio | undefined;

/** Declares that pictures can be had; returns how to take that back. */
export function offerPictures(offered: Studio): () => void {
  studio = offered;
  return () => {
    if (studio === offered) studio = undefined;
  };
}

/** A picture of the present design and run; undefined while no canvas is on the page. */
export async function stagePicture(): Promise<StagePicture | undefined> {
  return studio?.();
}
