import { emptyDesign, type Design, type LinkId, type NodeId } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import { isObject, type Json, type JsonPath } from '#model/json.ts';
import { ImportRefused, type Importer, type Reading } from './importer.ts';
import { importers } from './index.ts';
import { insertion } from './insert.ts';
import { tidyDesign } from './layout/tidy.ts';
import type { Parsed, Position, Problem } from './parse/parsed.ts';
import { readText } from './parse/read-text.ts';

/** A file, a drop or a paste. */
export interface SourceText {
  readonly text: string;
  readonly fileName?: string;
}

export interface ImportOptions {
  /** The id of the new design; the caller brings it, because the core knows no chance. */
  readonly designId?: string;
  /** The design that the edits are to add it to; without one, to an empty design. */
  readonly into?: Design;
}

export interface ImportResult {
  /** Which format it was; undefined when none. */
  readonly importer?: Importer;
  /** What the text holds, as a tidy design of its own; undefined when nothing of it can be shown. */
  readonly design?: Design;
  /** Adds that design to `into`, beside what is there: one undo step. */
  readonly edits: readonly Edit[];
  /** What was changed or left out on the way in. */
  readonly notes: readonly string[];
  /** What is wrong with the text itself. With an error here and a design, the design is what could be read. */
  readonly problems: readonly Problem[];
  /** Where in the text stands what a finding about `design` speaks about. */
  positionOf(at: NodeId | LinkId, field?: JsonPath): Position | undefined;
}

/** Reads whatever people bring: never throws, and answers everything that it cannot read with a problem. */
export function importText(
  source: SourceText,
  { designId = 'imported', into }: ImportOptions = {},
): ImportResult {
  const parsed = readText(source.text, source.fileName);
  const { value } = parsed;
  if (value === undefined) return nothing(parsed.problems);
  const importer = importers.find((each) => each.detects(value));
  if (!importer) return nothing([...parsed.problems, problemAt(parsed, unknownFormat(value), [])]);
  try {
    return result(importer, importer.read(value, designId), parsed, into);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return { importer, ...nothing([...parsed.problems, problemAt(parsed, error.message, error.path)]) };
  }
}

function result(
  importer: Importer,
  reading: Reading,
  parsed: Parsed,
  into: Design | undefined,
): ImportResult {
  const design = reading.isLaidOut ? reading.design : tidyDesign(reading.design);
  return {
    importer,
    design,
    edits: insertion(into ?? emptyDesign(design.id, design.name), design),
    notes: reading.notes,
    problems: parsed.problems,
    positionOf(at, field) {
      const path = reading.pathOf(at, field);
      return path && parsed.positionOf(path);
    },
  };
}

function nothing(problems: readonly Problem[]): ImportResult {
  return { edits: [], notes: [], problems, positionOf: () => undefined };
}

function problemAt(parsed: Parsed, message: string, path: JsonPath): Problem {
  return { severity: 'error', message, ...parsed.positionOf(path) };
}

const otherFormats: readonly [sign: string, name: string][] = [
  ['Resources', 'a CloudFormation template'],
  ['AWSTemplateFormatVersion', 'a CloudFormation template'],
  ['services', 'a Compose file'],
  ['AWSEBDockerrunVersion', 'a Dockerrun file'],
  ['serviceName', 'an ECS service definition'],
];

function unknownFormat(value: Json): string {
  const readable =
    'Stagewright reads task definitions (an object with containerDefinitions) and its own designs.';
  if (!isObject(value))
    return `This is ${Array.isArray(value) ? 'a list' : 'plain text'}, not an object. ${readable}`;
  const other = otherFormats.find(([sign]) => sign in value);
  return other
    ? `This looks like ${other[1]}. ${readable}`
    : `There is no task definition in it. ${readable}`;
}
