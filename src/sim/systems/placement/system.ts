import type { System } from '../../system.ts';
import { TaskState } from '../../world/tables.ts';
import { placementMechanisms } from './mechanisms.ts';
import { agentVersion, clockStartsAtSeconds, legacyEniRace, scaleInWithinAz } from './parameters.ts';
import { taskPlaced } from './reasons.ts';
import { noteTask, openTaskFeed } from './task-feed.ts';

/** Which host a task is placed on, and which task stops first: asked by controllers, it does nothing by itself. */
export const placementSystem: System = {
  id: 'placement',
  begin: openTaskFeed,
  tasksTo: [TaskState.PROVISIONING, TaskState.STOPPED],
  on: {
    taskMoved: noteTask,
    taskDoomed: noteTask,
  },
  reasons: [taskPlaced],
  parameters: [legacyEniRace, scaleInWithinAz, clockStartsAtSeconds, agentVersion],
  mechanisms: placementMechanisms,
};
