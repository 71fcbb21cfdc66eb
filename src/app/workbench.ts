export { startChecker } from './checker.ts';
export { Editor } from './Editor.tsx';
