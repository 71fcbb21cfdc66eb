/** The hosts with a port that a value names, alone or in an address: 'redis://cache:6379/0', 'db:5432'. */
export function hostsIn(value: string | undefined): { host: string; port: number }[] {
  const found = (value ?? '').matchAll(
    /(?:^|\/\/|[@,\s=])([A-Za-z0-9_-]+|127\.0\.0\.1):(\d{2,5})(?=$|[/,;?\s])/g,
  );
  return [...found].map(([, host, port]) => ({ host: host!, port: Number(port) }));
}
