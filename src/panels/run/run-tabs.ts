import { lazy, type ComponentType } from 'react';
import { DeploymentsTab } from './DeploymentsTab.tsx';

/** One of the views of a rehearsal below the canvas. */
export interface RunTab {
  readonly id: string;
  readonly label: string;
  readonly Panel: ComponentType;
}

/** The tabs in their order; the first is shown until another is chosen. A tab is one file and one line here. */
export const runTabs: readonly RunTab[] = [
  {
    id: 'charts',
    label: 'Charts',
    Panel: lazy(() => import('../charts/ChartsTab.tsx').then((m) => ({ default: m.ChartsTab }))),
  },
  { id: 'services', label: 'Services', Panel: DeploymentsTab },
  {
    id: 'tasks',
    label: 'Tasks',
    Panel: lazy(() => import('../tasks/TasksTab.tsx').then((m) => ({ default: m.TasksTab }))),
  },
  {
    id: 'script',
    label: 'Script',
    Panel: lazy(() => import('./ScriptTab.tsx').then((m) => ({ default: m.ScriptTab }))),
  },
  {
    id: 'compare',
    label: 'Compare',
    Panel: lazy(() => import('../compare/ComparePanel.tsx').then((m) => ({ default: m.ComparePanel }))),
  },
  {
    id: 'chances',
    label: 'Chances',
    Panel: lazy(() => import('../chances/ChancesPanel.tsx').then((m) => ({ default: m.ChancesPanel }))),
  },
];
