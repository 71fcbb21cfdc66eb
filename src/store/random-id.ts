/** An id that no other tab, design or browser has. (`crypto.randomUUID` exists on pages with TLS alone.) */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
