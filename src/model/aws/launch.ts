import { z } from '../zod.ts';
import { orPlaceholder } from './placeholder.ts';
import { field } from '../field.ts';
import { obey } from './obey.ts';
import { guidePage, parametersOf } from './pages.ts';

const drawn = z.enum(['FARGATE', 'EC2', 'EXTERNAL', 'MANAGED_INSTANCES']);

const withoutSpot = obey(
  drawn,
  {
    id: 'cap-spot-launchtype',
    code: 'enum',
    message: 'cannot be FARGATE_SPOT: Spot is reached through the FARGATE_SPOT capacity provider',
  },
  (value) => value !== 'FARGATE_SPOT',
);

const launchTypes = obey(
  withoutSpot,
  {
    id: 'svc-managed-instances-via-strategy',
    code: 'enum',
    message: 'cannot be MANAGED_INSTANCES: they are reached through a capacity provider strategy',
  },
  (value) => value !== 'MANAGED_INSTANCES',
);

/** Where tasks run; the words are the same for CreateService and RunTask. */
export function launchType(action: 'CreateService' | 'RunTask') {
  return field(launchTypes, {
    help: 'Where tasks run when no capacity is linked. Leave it out with a capacity provider strategy.',
    docs: parametersOf(action)('launchType'),
    group: 'Basics',
  });
}

export function platformVersion(action: 'CreateService' | 'RunTask') {
  return field(orPlaceholder(/^(LATEST|\d+\.\d+\.\d+)$/, 'must be LATEST or three numbers, e.g. 1.4.0'), {
    help: 'The version of Fargate: LATEST, or a number such as 1.4.0. Fargate only.',
    docs: parametersOf(action)('platformVersion'),
    default: 'LATEST',
    group: 'Basics',
  });
}

export const propagateTags = field(z.enum(['TASK_DEFINITION', 'SERVICE', 'NONE']), {
  help: 'Whose tags each task gets.',
  docs: guidePage('ecs-using-tags'),
  default: 'NONE',
  group: 'Tags',
});
