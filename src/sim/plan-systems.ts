import type { Controller } from './controller.ts';
import type { Plan, Workload } from './plan.ts';
import type { System } from './system.ts';
import { systems } from './systems/index.ts';

/** The control loops that run a plan. */
export const systemsOf = (plan: Plan): readonly System[] => plan.systems ?? systems;

/** What the controller of a workload says of it, before there is a world; undefined where no system looks after it. */
export const controllerIn = (plan: Plan, { controller }: Workload): Controller | undefined =>
  systemsOf(plan).find(({ id }) => id === controller)?.controls;
