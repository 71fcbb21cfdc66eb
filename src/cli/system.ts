/** What the command line needs of the machine, so that tests can stand in for it. */
export interface System {
  /** The text of a file, or of standard input for '-'. Throws `Unreadable` with a sentence for the person. */
  read(path: string): Promise<string>;
  /** Writes a file, and the folders on the way to it. */
  write(path: string, text: string): Promise<void>;
  /** A path in full, so that two ways of writing one can be told to be the same. */
  absolute(path: string): string;
  out(text: string): void;
  err(text: string): void;
  /** Whether standard output is a terminal that shows colours. */
  readonly hasColour: boolean;
  readonly version: string;
}

/** A file that cannot be read at all; the message is a sentence for the person. */
export class Unreadable extends Error {}
