/** Whether a container's `user` means root: by name, by number, or because nobody else is named. */
export function isRoot(user: string | undefined): boolean {
  return user === undefined || /^(root|0)(:|$)/.test(user);
}
