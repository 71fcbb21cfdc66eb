import type { Design, NodeId } from '#model/design.ts';

/** One file that is taken away. */
export interface Artefact {
  /** Safe as a file name everywhere. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
  /** What it was made from; absent when that is the whole design. */
  readonly of?: NodeId;
  /** What people call that: the family, the design's name. */
  readonly title: string;
  /** What was changed or left out on the way out, one sentence each. */
  readonly notes: readonly string[];
}

/** A format that designs are written in: one file, and one line in index.ts. */
export interface Exporter {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  /** One artefact for everything in the design that the format describes; none when there is nothing. */
  write(design: Design): readonly Artefact[];
}
