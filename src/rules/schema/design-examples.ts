import type { JsonObject } from '#model/json.ts';
import { capacityExamples } from './capacity-examples.ts';
import { connectExamples } from './connect-examples.ts';
import { deploymentExamples } from './deployment-examples.ts';
import { ebsExamples } from './ebs-examples.ts';
import { placementExamples } from './placement-examples.ts';
import { serviceExamples } from './service-examples.ts';
import { trafficExamples } from './traffic-examples.ts';

/** Props of one node or link. */
export interface Sample {
  /** The name of a node kind or link kind. */
  kind: string;
  props: JsonObject;
}

export type DesignSchemaExamples = Record<string, { good: readonly Sample[]; bad: readonly Sample[] }>;

/** By catalogue id: props that break that rule of a kind's schema and no other, and their nearest legal kin. */
export const designSchemaExamples: DesignSchemaExamples = {
  ...serviceExamples,
  ...deploymentExamples,
  ...placementExamples,
  ...capacityExamples,
  ...connectExamples,
  ...trafficExamples,
  ...ebsExamples,
};
