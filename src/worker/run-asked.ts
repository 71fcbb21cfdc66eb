// What is asked of a run now and then, and is loaded when it is.

export { changeOnStage } from '#sim/change-on-stage.ts';
export { findEvents } from '#sim/explain/find-events.ts';
export { fingerprint } from '#sim/fingerprint.ts';
