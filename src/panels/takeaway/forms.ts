import { lazy, type ComponentType } from 'react';
import { LogForm } from './LogForm.tsx';
import { StoryboardForm } from './StoryboardForm.tsx';

/** Every form in which a run can be taken away. */
export const forms: ReadonlyArray<{
  readonly id: string;
  readonly label: string;
  readonly Form: ComponentType;
}> = [
  { id: 'log', label: 'Event log', Form: LogForm },
  {
    id: 'charts',
    label: 'Charts',
    Form: lazy(() => import('./ChartsForm.tsx').then((m) => ({ default: m.ChartsForm }))),
  },
  // The encoders are large, and most who open this dialog want something else.
  {
    id: 'film',
    label: 'Film',
    Form: lazy(() => import('./FilmForm.tsx').then((m) => ({ default: m.FilmForm }))),
  },
  { id: 'storyboard', label: 'Storyboard', Form: StoryboardForm },
];
