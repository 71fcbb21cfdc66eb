/**
 * 0: clean; 1: findings of severity error, or an assertion does not hold; 2: something could not be read, written or
 * understood; 3: a deployment did not complete.
 */
export type ExitCode = 0 | 1 | 2 | 3;
