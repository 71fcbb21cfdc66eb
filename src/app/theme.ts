import { preferencesStore } from '#store/preferences.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Keeps `<html data-theme>` at what the person chose, or at the system's choice; see public/theme.js for the first paint. */
export function followTheme(): void {
  const apply = (): void => {
    const { theme } = preferencesStore.getState();
    const resolved = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    document.documentElement.dataset['theme'] = resolved;
    try {
      if (theme === 'system') localStorage.removeItem('stagewright.theme');
      else localStorage.setItem('stagewright.theme', theme);
    } catch {
      return;
    }
  };
  preferencesStore.subscribe(apply);
  dark.addEventListener('change', apply);
  apply();
}
