/**
 * Rows in columns: a struct of typed arrays that grows. Simulation state lives in tables and nowhere else, so that a
 * snapshot is a copy of arrays. Rows are only ever added; a row's number is its identity for the whole run.
 */

type TypedArray = Uint8Array | Int32Array | Uint32Array | Float64Array;

interface ColumnSpec<A extends TypedArray> {
  readonly over: (buffer: ArrayBuffer, offset: number, length: number) => A;
  readonly bytes: 1 | 4 | 8;
  readonly fill: number;
  /** Values a row has in this column; row r's are at r × per and after. */
  readonly per: number;
}

export const u8 = (fill = 0, per = 1): ColumnSpec<Uint8Array> => ({
  over: (buffer, offset, length) => new Uint8Array(buffer, offset, length),
  bytes: 1,
  fill,
  per,
});
export const i32 = (fill = 0, per = 1): ColumnSpec<Int32Array> => ({
  over: (buffer, offset, length) => new Int32Array(buffer, offset, length),
  bytes: 4,
  fill,
  per,
});
export const u32 = (fill = 0, per = 1): ColumnSpec<Uint32Array> => ({
  over: (buffer, offset, length) => new Uint32Array(buffer, offset, length),
  bytes: 4,
  fill,
  per,
});
/** Integers beyond 32 bits, up to 2^53; never fractions, which would depend on the order of additions. */
export const f64 = (fill = 0, per = 1): ColumnSpec<Float64Array> => ({
  over: (buffer, offset, length) => new Float64Array(buffer, offset, length),
  bytes: 8,
  fill,
  per,
});

type Spec = Readonly<Record<string, ColumnSpec<TypedArray>>>;
type ColumnsOf<S extends Spec> = {
  [K in keyof S]: S[K] extends ColumnSpec<infer A> ? A : never;
};

export interface SavedTable {
  readonly count: number;
  readonly columns: readonly TypedArray[];
}

/** No simulation that fits a laptop needs more; reaching it is said, not waited for. */
const rowsMax = 1 << 24;

class TableFull extends Error {}

class TableBase {
  count = 0;
  #capacity: number;
  readonly #spec: Spec;
  readonly #names: readonly string[];

  constructor(spec: Spec, capacity: number) {
    this.#spec = spec;
    this.#names = Object.keys(spec);
    this.#capacity = capacity;
    this.#makeColumns(capacity, (column, { fill }) => column.fill(fill));
  }

  /** All columns in one piece of memory, which is quicker to come by than many. */
  #makeColumns(
    capacity: number,
    begin: (column: TypedArray, spec: Spec[string], name: string) => void,
  ): void {
    // A column begins where its values may: at a multiple of eight bytes.
    const lengthOf = (name: string): number =>
      Math.ceil((capacity * this.#spec[name]!.per * this.#spec[name]!.bytes) / 8) * 8;
    const buffer = new ArrayBuffer(this.#names.reduce((sum, name) => sum + lengthOf(name), 0));
    let offset = 0;
    for (const name of this.#names) {
      const spec = this.#spec[name]!;
      const column = spec.over(buffer, offset, capacity * spec.per);
      begin(column, spec, name);
      Object.assign(this, { [name]: column });
      offset += lengthOf(name);
    }
  }

  /** Adds a row of default values and returns its number. */
  add(): number {
    const row = this.count++;
    if (row === this.#capacity) this.#grow(row * 2);
    return row;
  }

  /**
   * Makes room for more rows than there are, for those that add rows too often to do it by `add`. Much of it, because
   * what they hold is long, and memory that is not used yet costs nothing.
   */
  makeRoom(): void {
    if (this.count >= this.#capacity) this.#grow(4 * this.count);
  }

  /** Takes away the rows from `count` on, so that those added next have default values again. */
  truncate(count: number): void {
    for (const name of this.#names) {
      const { fill, per } = this.#spec[name]!;
      this.#column(name).fill(fill, count * per, this.count * per);
    }
    this.count = count;
  }

  save(): SavedTable {
    return {
      count: this.count,
      columns: this.#names.map((name) => this.#column(name).slice(0, this.count * this.#spec[name]!.per)),
    };
  }

  restore(saved: SavedTable): void {
    if (saved.count > this.#capacity) this.#grow(saved.count);
    if (saved.count < this.count) this.truncate(saved.count);
    this.count = saved.count;
    this.#names.forEach((name, i) => this.#column(name).set(saved.columns[i]!));
  }

  #grow(capacity: number): void {
    if (capacity > rowsMax) throw new TableFull(`A run cannot have more than ${rowsMax} rows of one sort.`);
    const from = this.#capacity;
    this.#capacity = capacity;
    this.#makeColumns(capacity, (column, { fill, per }, name) => {
      column.set(this.#column(name));
      if (fill !== 0) column.fill(fill, from * per);
    });
  }

  #column(name: string): TypedArray {
    return (this as unknown as Record<string, TypedArray>)[name]!;
  }
}

/** Columns may not be called like what every table has. */
type NoClash = { readonly [K in keyof TableBase]?: never };

/**
 * A table with one typed array per column. Hold the table, not its columns: they are replaced when it grows.
 * `count` rows are in use.
 */
export type Table<S extends Spec> = TableBase & ColumnsOf<S>;

/** Any table, for those that save and restore it. */
export type AnyTable = TableBase;

export function table<S extends Spec>(spec: S & NoClash, capacity = 64): Table<S> {
  return new TableBase(spec, capacity) as Table<S>;
}
