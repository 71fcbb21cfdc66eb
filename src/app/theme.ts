import { readAddress } from '#io/share-link/address.ts';
import { preferencesStore } from '#store/preferences.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Keeps `<html data-theme>` at what the person chose, or at the system's choice; see public/theme.js for the first paint. */
export function followTheme(): void {
  // What the address asks for holds until the person chooses.
  let asked = readAddress(location.search, '').theme;
  const apply = (): void => {
    const { theme } = preferencesStore.getState();
    const resolved = asked ?? (theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme);
    document.documentElement.dataset['theme'] = resolved;
    try {
      if (theme === 'system') localStorage.removeItem('stagewright.theme');
      else localStorage.setItem('stagewright.theme', theme);
    } catch {
      return;
    }
  };
  preferencesStore.subscribe((now, before) => {
    if (now.theme !== before.theme) asked = undefined;
    apply();
  });
  dark.addEventListener('change', apply);
  apply();
}
