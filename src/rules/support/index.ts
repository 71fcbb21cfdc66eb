import { containerLimitRows } from './container-limits.ts';
import { containerNetworkRows } from './container-network.ts';
import { containerSecurityRows } from './container-security.ts';
import { deviceRows } from './device.ts';
import { linuxParameterRows } from './linux-parameters.ts';
import { loggingRows } from './logging.ts';
import { networkModeRows } from './network-mode.ts';
import { placementRows } from './placement.ts';
import { platformRows } from './platform.ts';
import { portRows } from './port.ts';
import type { SupportRow } from './row.ts';
import { taskDefinitionRows } from './task-definition.ts';
import { volumeRows } from './volume.ts';

/** "Parameter P is not supported on launch type L, OS O, network mode N": one row each, with its examples. */
export const supportTable: readonly SupportRow[] = [
  ...taskDefinitionRows,
  ...platformRows,
  ...networkModeRows,
  ...portRows,
  ...containerNetworkRows,
  ...linuxParameterRows,
  ...containerSecurityRows,
  ...containerLimitRows,
  ...deviceRows,
  ...volumeRows,
  ...loggingRows,
  ...placementRows,
];
