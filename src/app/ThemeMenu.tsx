import { Monitor, Moon, Sun } from 'lucide-react';
import { setPreferences, usePreferences, type Preferences } from '#store/preferences.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';

const themes: readonly [Preferences['theme'], string, typeof Sun][] = [
  ['light', 'Light', Sun],
  ['dark', 'Dark', Moon],
  ['system', 'Like the system', Monitor],
];

export function ThemeMenu() {
  const theme = usePreferences((preferences) => preferences.theme);
  const Icon = themes.find(([id]) => id === theme)![2];
  return (
    <Menu
      align="end"
      trigger={<IconButton label="Theme" icon={<Icon size={16} aria-hidden />} />}
      entries={themes.map(([id, label]) => ({
        label,
        checked: theme === id,
        onSelect: () => setPreferences({ theme: id }),
      }))}
    />
  );
}
