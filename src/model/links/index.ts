import { admits } from './admits.ts';
import { attached } from './attached.ts';
import { calls } from './calls.ts';
import { capacity } from './capacity.ts';
import { declares } from './declares.ts';
import { dependsOn } from './depends-on.ts';
import { executionRole } from './execution-role.ts';
import { image } from './image.ts';
import { infrastructureRole } from './infrastructure-role.ts';
import { instanceRole } from './instance-role.ts';
import { logs } from './logs.ts';
import { mount } from './mount.ts';
import { runs } from './runs.ts';
import { scheduleRole } from './schedule-role.ts';
import { secretVariable } from './secret-variable.ts';
import { targetGroup } from './target-group.ts';
import { taskRole } from './task-role.ts';
import { traffic } from './traffic.ts';
import { uses } from './uses.ts';

/** Every link kind, in the order in which they are offered. A new kind is one file and one line here. */
export const linkKinds = [
  traffic,
  targetGroup,
  runs,
  capacity,
  dependsOn,
  mount,
  secretVariable,
  image,
  logs,
  uses,
  calls,
  executionRole,
  taskRole,
  instanceRole,
  infrastructureRole,
  scheduleRole,
  attached,
  admits,
  declares,
] as const;
