import type { Deed, Edits } from '../../controller.ts';
import type { Workload } from '../../plan.ts';
import { isSame } from '../../same.ts';
import { ecsServiceOf, isReplica, settingNames, type EcsService } from './spec.ts';

const parts: Readonly<Partial<Record<keyof EcsService, string>>> = {
  lanes: 'capacity',
  throughProvider: 'capacity',
  zones: 'subnets',
  targetGroups: 'load balancers',
  placementStrategy: 'placement strategy',
  placementConstraints: 'placement constraints',
  scaling: 'auto scaling',
  controller: 'deployment controller',
  scheduling: 'scheduling strategy',
  taskGroup: 'name',
};

/** What UpdateService does not change is settled when a run begins. */
function differs(was: Workload, now: Workload): string | undefined {
  const [spec, edited] = [ecsServiceOf(was)!, ecsServiceOf(now)!];
  const told = (what: string): string =>
    `The ${what} of ${was.name} was changed, which is settled at the beginning.`;
  const updated: readonly string[] = settingNames;
  for (const name of Object.keys(spec) as (keyof EcsService)[])
    if (!updated.includes(name) && !isSame(spec[name], edited[name])) return told(parts[name] ?? name);
  const isRolling = [spec, edited].map(({ strategy }) => strategy.type === 'ROLLING');
  return isRolling[0] === isRolling[1] ? undefined : told('deployment strategy');
}

/** What an edit of a service becomes: updates of it, as UpdateService would make them. */
export const serviceEdits: Edits = {
  differs,
  deeds(was, now, { isRevised, name: service, changes }) {
    const done: Deed[] = [];
    const [spec, edited] = [ecsServiceOf(was)!, ecsServiceOf(now)!];
    if (isRevised || settingNames.some((name) => !isSame(spec[name], edited[name])))
      done.push({
        deed: { do: 'update-service', service, changes },
        says: isRevised
          ? `The edited task definition of ${was.name} is deployed.`
          : `${was.name} has another deployment configuration from now on.`,
      });
    if (isReplica(was) && was.desired !== now.desired)
      done.push({
        deed: { do: 'set-desired-count', service, desiredCount: now.desired },
        says: `The desired count of ${was.name} is ${now.desired} from now on.`,
      });
    return done;
  },
};
