import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import type { Revision } from '../plan.ts';
import { within } from './bounds.ts';

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-storage.html */
const includedGib = 20;
const mostGib = 200;

/** What a revision is built for and how much ephemeral storage it asks for; nothing where both are the default. */
export function platformOf({
  doc,
  isWindows,
}: TaskDefinitionView): Pick<Revision, 'platform' | 'ephemeralGib'> {
  const isArm = doc.runtimePlatform?.cpuArchitecture === 'ARM64';
  const { sizeInGiB = includedGib } = doc.ephemeralStorage ?? {};
  return {
    ...(isWindows ? { platform: 'windows' } : isArm ? { platform: 'linuxArm' } : {}),
    ...(sizeInGiB > includedGib ? { ephemeralGib: within(sizeInGiB, includedGib, mostGib) } : {}),
  };
}
