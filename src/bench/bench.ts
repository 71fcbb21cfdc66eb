/**
 * A bench measures one claim about speed. Rows are ratios and growth, not times, so that they mean the
 * same on a laptop and on a build machine. A row with a limit that it does not keep fails the run.
 */
export interface Bench {
  name: string;
  run(): Promise<Row[]>;
}

export interface Row {
  what: string;
  value: number;
  /** What the number counts: 'ms', 'ratio', 'exponent'. */
  unit: string;
  atMost?: number;
  atLeast?: number;
}

export const isTooMuch = (row: Row): boolean => row.atMost !== undefined && !(row.value <= row.atMost);

export const isTooLittle = (row: Row): boolean => row.atLeast !== undefined && !(row.value >= row.atLeast);
