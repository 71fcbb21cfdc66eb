import { z } from '#model/zod.ts';
import { behaviourOf, qualities } from '../boot/behaviour.ts';
import { designChanges, type DesignChanges } from '../edited-design.ts';
import { drawnRevision, editedPlan, named, sameWorkload } from '../edited-plan.ts';
import { defineIntervention, serviceName, workloadNamed } from '../intervention.ts';
import type { Plan, Revision } from '../plan.ts';
import { isSame } from '../same.ts';
import { refuseService } from '../selectors/service.ts';
import { groundDiffers, workloadDiffers } from '../settled-parts.ts';
import { deploy } from '../systems/ecs-service/deployments.ts';
import { ecsServiceOf, serviceSpec, settingNames, type Settings } from '../systems/ecs-service/spec.ts';
import { updateSettings } from '../systems/ecs-service/update.ts';
import { noEffect } from '../systems/faults/reasons.ts';
import { newestRevision, registerRevision } from '../world/revisions.ts';
import type { World } from '../world/world.ts';

interface Update {
  readonly service: string;
  readonly changes: DesignChanges;
  readonly quality?: (typeof qualities)[number] | undefined;
}

export const updateService = defineIntervention<Update>({
  do: 'update-service',
  label: 'Update a service as edited',
  says: 'Updates the service to the design as it has been edited. A changed task definition is registered as the next revision and deployed; a changed deployment configuration is in force from then on and starts no deployment by itself. Desired count and traffic have interventions of their own; other capacity, network or load balancers need a new run.',
  offMenus: true,
  schema: z.strictObject({
    service: serviceName,
    changes: designChanges.describe(
      'How the design differs from the one with which the run began: `{"nodes": {ID: {"after": NODE}}, "links": {ID: {"after": LINK}}}`. `after` is the node or link as it stands in a design file, left out where it is gone; `at` (and `from`) its place among the others, where that has changed.',
    ),
    quality: z
      .enum(qualities)
      .optional()
      .describe('How the application of a new revision behaves; that of a good one when left out.'),
  }),
  refuse: (plan, update) => refuseService(plan, update.service) ?? refuseChanges(plan, update),
  apply(world, update) {
    const workload = workloadNamed(world.plan, update.service)!;
    const hasUpdated = applySettings(world, workload, update);
    const revision = revisionToDeploy(world, workload, update);
    if (revision !== undefined) deploy(world, workload, revision);
    else if (!hasUpdated)
      world.say(noEffect, world.text(`Nothing is done: ${update.service} is what is drawn already.`));
  },
});

/** What in the edited design a run that has begun cannot take on. */
function refuseChanges(plan: Plan, { service, changes }: Update): string | undefined {
  let edited: Plan | undefined;
  try {
    edited = editedPlan(plan, changes);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (!edited) return 'This run was not made from a design, so none can be edited.';
  const workload = plan.workloads[workloadNamed(plan, service)!]!;
  const differs = groundDiffers(plan, edited) ?? workloadDiffers(plan, edited, workload);
  if (differs !== undefined) return `${service} cannot be updated in this run: ${differs}`;
  const { demand } = drawnRevision(edited, sameWorkload(edited, workload)!);
  const port = demand.hostPorts.find((each) => !plan.hostPorts.includes(edited.hostPorts[each]!));
  return port === undefined
    ? undefined
    : `${service} cannot be updated in this run: it takes the host port ${edited.hostPorts[port]}, which nothing took when the run began.`;
}

const drawnService = (world: World, workload: number, { changes }: Update) => {
  const edited = editedPlan(world.plan, changes)!;
  return { edited, drawn: sameWorkload(edited, world.plan.workloads[workload]!)! };
};

/** Puts the settings that are drawn in force; returns whether any is new. */
function applySettings(world: World, workload: number, update: Update): boolean {
  const { drawn } = drawnService(world, workload, update);
  const [present, spec] = [serviceSpec(world, workload), ecsServiceOf(drawn)!];
  const changed = settingNames.filter((name) => !isSame(present[name], spec[name]));
  if (changed.length === 0) return false;
  const settings = Object.fromEntries(settingNames.map((name) => [name, spec[name]])) as unknown as Settings;
  updateSettings(world, workload, settings, changed.map((name) => settingWords[name]).join(', '));
  return true;
}

const settingWords: Readonly<Record<keyof Settings, string>> = {
  minimumHealthyPercent: 'minimumHealthyPercent',
  maximumPercent: 'maximumPercent',
  strategy: 'strategy',
  circuitBreaker: 'deploymentCircuitBreaker',
  alarms: 'alarms',
  earlySuccess: 'earlySuccessCriteria',
  hooks: 'lifecycleHooks',
  healthCheckGracePeriodMs: 'healthCheckGracePeriodSeconds',
  zoneRebalancing: 'availabilityZoneRebalancing',
};

/**
 * The revision that is drawn, by its place in the world's list: one that there is already, or a new one. Undefined when
 * the service runs it.
 */
function revisionToDeploy(world: World, workload: number, update: Update): number | undefined {
  const { edited, drawn } = drawnService(world, workload, update);
  const { images, plan, revisions } = world;
  const revision = drawnRevision(edited, drawn);
  const parts = named(revision, edited.images, edited.hostPorts);
  const isDrawn = (each: Revision): boolean => isSame(named(each, images, plan.hostPorts), parts);
  const behaviour = behaviourOf(update.quality ?? 'good', world.parameters);
  const behaves = (each: Revision): boolean => isSame(each.behaviour, behaviour);
  const present = revisions[world.deployments.revision[world.workloads.primary[workload]!]!]!;
  if (isDrawn(present) && (update.quality === undefined || behaves(present))) return undefined;
  const known = revisions.find((each) => each.workload === workload && isDrawn(each) && behaves(each));
  if (known) return known.index;
  return registerRevision(world, workload, {
    ...revision,
    behaviour,
    number: newestRevision(world, workload).number + 1,
    containers: revision.containers.map((each) => ({ ...each, image: imageOf(world, edited, each.image) })),
    demand: {
      ...revision.demand,
      hostPorts: revision.demand.hostPorts.map((port) => plan.hostPorts.indexOf(edited.hostPorts[port]!)),
    },
  });
}

/** The world's number of an image of an edited plan; one that no revision has had is new to all hosts. */
function imageOf(world: World, edited: Plan, image: number): number {
  const it = edited.images[image]!;
  const known = world.images.findIndex(({ name }) => name === it.name);
  return known === -1 ? world.images.push(it) - 1 : known;
}
