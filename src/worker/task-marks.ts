/** A set of tasks, by their numbers. */
export class TaskMarks {
  #marks = new Uint8Array(256);

  /** Makes room for so many tasks. */
  reserve(tasks: number): void {
    if (tasks <= this.#marks.length) return;
    const grown = new Uint8Array(Math.max(tasks, this.#marks.length * 2));
    grown.set(this.#marks);
    this.#marks = grown;
  }

  has(task: number): boolean {
    return this.#marks[task] === 1;
  }

  add(task: number): void {
    this.#marks[task] = 1;
  }

  clear(): void {
    this.#marks.fill(0);
  }
}
