import type { Page } from 'playwright/test';
import { canvasVerbs } from './canvas-verbs.ts';
import { fileVerbs } from './file-verbs.ts';
import { findingsVerbs } from './findings-verbs.ts';
import { inspectorVerbs } from './inspector-verbs.ts';
import { keyboardVerbs } from './keyboard-verbs.ts';
import { pageVerbs } from './page-verbs.ts';
import { rehearsalVerbs } from './rehearsal-verbs.ts';

/**
 * The workbench in the words of its user: the one thing that journeys speak to. It finds things by role and name, as
 * a screen reader does, and waits for facts, never for time.
 */
export function editorOn(page: Page) {
  return {
    page,
    ...pageVerbs(page),
    ...canvasVerbs(page),
    ...keyboardVerbs(page),
    ...inspectorVerbs(page),
    ...findingsVerbs(page),
    ...fileVerbs(page),
    ...rehearsalVerbs(page),
  };
}

export type Editor = ReturnType<typeof editorOn>;
