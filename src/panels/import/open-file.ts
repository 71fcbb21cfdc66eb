import { takeInFiles, usualTarget, type Target } from './take-in.ts';

/** Lets the person choose files, and takes them in. */
export function openFilePicker(target: Target = usualTarget()): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.json,.yaml,.yml,.stagewright,application/json,text/yaml';
  input.addEventListener('change', () => void takeInFiles([...(input.files ?? [])], target));
  input.click();
}
