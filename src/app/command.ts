/** Something a person can do, from the menu, a key or the help. */
export interface Command {
  readonly id: string;
  readonly group: 'File' | 'Edit' | 'Add' | 'Rehearse' | 'View' | 'Help';
  readonly label: string;
  /** As ui/shortcut.ts writes it; several when there are several ways. */
  readonly keys?: readonly string[];
  run(): void;
  /** Why it can not be done now; undefined when it can. */
  disabled?(): string | undefined;
  /** For commands that switch something on and off. */
  checked?(): boolean;
}
