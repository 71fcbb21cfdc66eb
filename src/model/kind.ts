import type { z } from './zod.ts';
import type { NodeId } from './design.ts';
import type { JsonObject } from './json.ts';
import type { Query } from './query.ts';

export const paletteGroups = [
  'Traffic',
  'Network',
  'ECS',
  'Capacity',
  'Storage',
  'Identity',
  'Resources',
  'Notes',
] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

/**
 * What a thing in a design *is*. Shared code asks the kind and never branches on its name: palette, canvas, inspector,
 * rules and importers all read this one description.
 */
export interface NodeKind<K extends string = string, S extends z.ZodObject = z.ZodObject> {
  readonly kind: K;
  /** What people call it: 'Service', 'Task definition'. */
  readonly label: string;
  readonly group: PaletteGroup;
  /** One line for the palette and the help. */
  readonly summary: string;
  /** Other words people search it by. */
  readonly keywords?: readonly string[];
  /** AWS's page about it. */
  readonly docs: string;
  /** Key of its icon in canvas/icons.tsx. */
  readonly icon: string;
  /** A strict object schema of fields (see field.ts). */
  readonly schema: S;
  /** The prop that holds its name; shown as the title and edited by rename. */
  readonly nameProp: keyof S['shape'] & string;
  /** Props of a freshly drawn one. */
  create(): JsonObject;
  /** Kinds of the children that a freshly drawn one gets, because it is nothing without them. */
  readonly startsWith?: readonly string[];
  /** Kinds it may contain; absent for things that contain nothing. */
  readonly contains?: readonly string[];
  /** How children are laid out: drawn freely inside a frame, or stacked as rows of a card. */
  readonly shape?: 'frame' | 'stack' | 'row';
  /** The frame's convention of colour and line, in AWS's diagrams. */
  readonly frame?: 'vpc' | 'cluster' | 'capacity' | 'plain';
  /** It cannot stand alone: it must have a parent of one of these kinds (a container its task definition). */
  readonly within?: readonly string[];
  /** Size in px when nothing else says so. */
  readonly size: { readonly width: number; readonly height: number };
  /** One line of facts under the name, at most about 40 characters. */
  facts(q: Query, id: NodeId): string;
  /** Two or three things one looks up most. */
  chips?(q: Query, id: NodeId): readonly string[];
}

/** Declares a kind, keeping its name and schema in the type. */
export function defineKind<const K extends string, S extends z.ZodObject>(
  kind: NodeKind<K, S>,
): NodeKind<K, S> {
  return kind;
}

const properNouns = new Set(['Docker', 'Fargate']);

/** A label as it stands inside a sentence: 'load balancer', but 'IAM role' and 'Docker volume'. */
export function inSentence(label: string): string {
  const [first = ''] = label.split(' ');
  return /^[A-Z][a-z]*$/.test(first) && !properNouns.has(first)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

/** The same with its article, as it is spoken: 'a load balancer', 'an IAM role', 'users'. */
export function oneOf(label: string): string {
  const words = inSentence(label);
  if (words === 'users') return words;
  return `${/^([aeiou]|[AEFHILMNORSX](?=[A-Z0-9]))/.test(words) ? 'an' : 'a'} ${words}`;
}
