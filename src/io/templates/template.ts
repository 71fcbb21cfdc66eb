import { Drawing } from '#model/build.ts';
import type { Design } from '#model/design.ts';

/** A design to start from, as the start screen offers it. */
export interface Template {
  /** Also the name of its file, and the id of its design. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what it shows, and what one learns from it. */
  readonly summary: string;
  readonly tags: readonly string[];
  /** Whether it is wrong on purpose. */
  readonly faulty?: true;
  draw(drawing: Drawing): void;
}

export function designOf({ id, title, draw }: Template): Design {
  const drawing = new Drawing(id, title);
  draw(drawing);
  return drawing.design;
}
