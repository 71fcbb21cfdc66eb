import { Looks, tones } from './marks.ts';

/** How tasks are, as coarsely as one asks from far away. */
export const conditions = ['healthy', 'coming', 'going', 'failing'] as const;

const ofLook = new Uint8Array(16).fill(2);
for (const look of [Looks.provisioning, Looks.pending, Looks.activating, Looks.running]) ofLook[look] = 1;
ofLook[Looks.healthy] = 0;
ofLook[Looks.unhealthy] = 3;
ofLook[Looks.failed] = 3;

const sorts = tones.length * conditions.length;
const none = -1;

/** How many tasks of each colour and condition stand in each field, counted as they come, go and change. */
export class FieldShares {
  #counts = new Int32Array(64 * sorts);
  #sorts = new Int8Array(256).fill(none);
  #fields = new Int32Array(256).fill(none);

  /** How many of a field are in a condition: a number of `conditions`. */
  in(field: number, condition: number): number {
    let count = 0;
    for (let tone = 0; tone < tones.length; tone++)
      count += this.#counts[field * sorts + tone * conditions.length + condition] ?? 0;
    return count;
  }

  /** How many of a field have a colour and do not fail. */
  sound(field: number, tone: number): number {
    const at = field * sorts + tone * conditions.length;
    return (this.#counts[at] ?? 0) + (this.#counts[at + 1] ?? 0) + (this.#counts[at + 2] ?? 0);
  }

  /** A task stands in a field (-1: in none) and looks so. */
  put(task: number, field: number, look: number, tone: number): void {
    this.#reserve(task, field);
    const before = this.#fields[task]!;
    if (before !== none) this.#counts[before * sorts + this.#sorts[task]!]!--;
    const sort = tone * conditions.length + ofLook[look]!;
    this.#fields[task] = field;
    this.#sorts[task] = sort;
    if (field !== none) this.#counts[field * sorts + sort]!++;
  }

  #reserve(task: number, field: number): void {
    if (task >= this.#sorts.length) {
      const length = Math.max(task + 1, this.#sorts.length * 2);
      const [before, fields] = [new Int8Array(length).fill(none), new Int32Array(length).fill(none)];
      before.set(this.#sorts);
      fields.set(this.#fields);
      this.#sorts = before;
      this.#fields = fields;
    }
    if ((field + 1) * sorts <= this.#counts.length) return;
    const counts = new Int32Array(Math.max((field + 1) * sorts, this.#counts.length * 2));
    counts.set(this.#counts);
    this.#counts = counts;
  }
}
