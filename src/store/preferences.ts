import { z } from '#model/zod.ts';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const width = z.number().min(160).max(900);

// Each value falls back alone, so that one bad or outdated entry does not cost the person the others.
const schema = z.object({
  theme: z.enum(['light', 'dark', 'system']).catch('system'),
  snap: z.boolean().catch(true),
  grid: z.boolean().catch(true),
  minimap: z.boolean().catch(false),
  /** Whether single letters are shortcuts (V, H, A …); some assistive input types letters by itself. */
  letterKeys: z.boolean().catch(true),
  palette: z.boolean().catch(true),
  paletteWidthPx: width.catch(216),
  inspector: z.boolean().catch(true),
  inspectorWidthPx: width.catch(320),
  bottomPanel: z.boolean().catch(true),
  bottomPanelHeightPx: z.number().min(80).max(900).catch(212),
  runPanelHeightPx: z.number().min(80).max(900).catch(320),
  /** Which charts of a rehearsal are shown, by their ids, and which lines of them are not, as 'chart/line'. */
  charts: z.array(z.string()).catch(['tasks', 'requests']),
  hiddenLines: z.array(z.string()).catch([]),
  runLogWidthPx: width.catch(320),
  /** The tab of the rehearsal that is shown; one that there is not (any more) is the first. */
  runTab: z.string().catch(''),
  /** Whether playing stops at the first event of each kind. */
  autoPause: z.boolean().catch(false),
  /** How far the step buttons of a rehearsal go. */
  stepBy: z.enum(['event', 'moment', 'decision']).catch('event'),
});

/** How this person likes the workbench, in this browser; never part of a design. */
export type Preferences = z.infer<typeof schema>;

const key = 'stagewright.preferences';
// Apart from the others, because public/theme.js reads it before the app is there.
const themeKey = 'stagewright.theme';

// Within somebody else's page nothing is read or kept; its document says so.
const keepsNothing =
  (globalThis.document as Document | undefined)?.documentElement.dataset['keeps'] === 'nothing';

// Browsers may forbid storage altogether (private windows, policies); the preferences then last as long as the page.
function load(): Preferences {
  if (keepsNothing) return schema.parse({});
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return schema.parse(typeof stored === 'object' && stored !== null ? stored : {});
  } catch {
    return schema.parse({});
  }
}

export const preferencesStore = createStore<Preferences>(load);

preferencesStore.subscribe((preferences) => {
  if (keepsNothing) return;
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
    if (preferences.theme === 'system') localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, preferences.theme);
  } catch {
    return;
  }
});

export function usePreferences<T>(selector: (preferences: Preferences) => T): T {
  return useStore(preferencesStore, selector);
}

export function setPreferences(change: Partial<Preferences>): void {
  preferencesStore.setState(change);
}
