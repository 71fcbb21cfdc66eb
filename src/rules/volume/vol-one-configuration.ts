import { isSaid } from '../said.ts';
import { editVolume } from '../edits.ts';
import { ec2 } from '../examples.ts';
import { volumeName, volumeRule } from '../task-rules.ts';
import type { JsonObject } from '#model/json.ts';

const kinds = [
  'configuredAtLaunch',
  'dockerVolumeConfiguration',
  'efsVolumeConfiguration',
  's3filesVolumeConfiguration',
  'fsxWindowsFileServerVolumeConfiguration',
  'host',
] as const;
const efsVolumeConfiguration = { fileSystemId: 'fs-12345678', transitEncryption: 'ENABLED' };
const volume = (configuration: JsonObject) => ec2({ volumes: [{ name: 'data', ...configuration }] });

export const volOneConfiguration = volumeRule({
  id: 'vol-one-configuration',
  title: 'Volume of two kinds',
  why: 'A volume is one thing: a directory of the host, a Docker volume, or a file system or disk of AWS. AWS refuses one that says two.',
  *check(volume) {
    const said = kinds.filter((kind) => isSaid((volume.doc as JsonObject)[kind]));
    if (said.length < 2) return;
    yield {
      field: [said[1]!],
      message: `${volumeName(volume)} sets ${said.join(' and ')}; it can be one of them.`,
      fix: {
        label: `Keep ${said[0]} only`,
        edits: said.slice(1).flatMap((kind) => editVolume(volume, [kind])),
      },
    };
  },
  good: [
    () => volume({ efsVolumeConfiguration }),
    () => volume({ efsVolumeConfiguration, host: {} }),
    () => volume({ host: { sourcePath: '/var/data' } }),
  ],
  bad: [() => volume({ efsVolumeConfiguration, host: { sourcePath: '/var/data' } })],
});
