import { z } from '../zod.ts';
import { containerBasics, containerCommand } from './container-basics.ts';
import { containerLinux, containerResources, containerSecurity } from './container-resources.ts';
import { containerEnvironment, containerLifecycle, containerNetwork } from './container-wiring.ts';

/**
 * One container of a task definition, in the order people look things up.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export const containerDefinitionSchema = z.strictObject({
  ...containerBasics,
  ...containerResources,
  ...containerNetwork,
  ...containerCommand,
  ...containerEnvironment,
  ...containerLifecycle,
  ...containerSecurity,
  ...containerLinux,
});

export type ContainerDefinition = z.infer<typeof containerDefinitionSchema>;
