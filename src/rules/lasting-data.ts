const lasting = /(^|[-_])(data|db|database|mysql|postgres|pgdata|redis|mongo|storage|uploads)([-_]|$)/i;

/** Whether a volume of this name seems to hold what must outlive a task. */
export function soundsLasting(name: string | undefined): boolean {
  return lasting.test(name ?? '');
}
