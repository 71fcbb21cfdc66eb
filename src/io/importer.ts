import type { Design, LinkId, NodeId } from '#model/design.ts';
import type { Json, JsonPath } from '#model/json.ts';

/** What an importer makes of a document. */
export interface Reading {
  /** Sound, but not laid out unless the document says where things are. */
  readonly design: Design;
  /** What was changed or left out on the way in, one sentence each. */
  readonly notes: readonly string[];
  /** Whether the document itself says where things are drawn. */
  readonly isLaidOut: boolean;
  /** Where in the document stands what a finding speaks about; undefined for what the document does not say. */
  pathOf(at: NodeId | LinkId, field?: JsonPath): JsonPath | undefined;
}

/** A format that designs are read from: one file, and one line in index.ts. */
export interface Importer {
  readonly id: string;
  /** What people call the format: 'Task definition'. */
  readonly label: string;
  /** File extensions without the dot, the usual one first. */
  readonly extensions: readonly string[];
  /** Whether a document is of this format, right or wrong. */
  detects(document: Json): boolean;
  /** Throws `ImportRefused` when nothing of the document can be shown. `designId` names the new design. */
  read(document: Json, designId: string): Reading;
}

/** Why a document cannot be taken in, as a sentence for the person, and where in it, when that is known. */
export class ImportRefused extends Error {
  readonly path: JsonPath;

  constructor(message: string, path: JsonPath = []) {
    super(message);
    this.path = path;
  }
}
