import type { DeploymentSummary, SimEvent } from '#model/run.ts';
import { clock, traceLine } from '#sim/event-view.ts';
import type { RunCatalogue } from '#model/run-catalogue.ts';
import type { SimulateCommand } from './arguments.ts';
import { visible } from './visible.ts';

/** What a simulation is said to have done, in whatever format. */
export interface RunReport {
  /** Whether nothing more was to come. */
  readonly settled: boolean;
  readonly endedAtMs: number;
  readonly deployments: readonly DeploymentSummary[];
  readonly events: readonly SimEvent[];
  /** Assertions that do not hold, as they were given. */
  readonly failedAssertions: readonly string[];
  /** The instance types and prices it counted with: those of the build, but for what was given. */
  readonly catalogue: RunCatalogue;
}

/** The events and how each deployment went; with `isSummary` the latter alone. */
export function printRun(
  report: RunReport,
  { format, isSummary }: Pick<SimulateCommand, 'format' | 'isSummary'>,
): string {
  if (format === 'text') return text(report, isSummary);
  if (format === 'csv') return csv(report, isSummary);
  const { events: _, ...summary } = report;
  return `${JSON.stringify(isSummary ? summary : report, null, 2)}\n`;
}

function text(
  { events, deployments, settled, endedAtMs, failedAssertions, catalogue }: RunReport,
  isSummary: boolean,
): string {
  return [
    ...(isSummary ? [] : [...events.map((event) => visible(traceLine(event))), '']),
    ...deployments.flatMap((deployment) => [...summaryLines(deployment), '']),
    settled
      ? `Nothing more happens after ${clock(endedAtMs)}.`
      : `Stopped at ${clock(endedAtMs)} with more to come.`,
    `Counted with instance types and prices as of ${catalogue.asOf} (${catalogue.digest}).`,
    ...failedAssertions.map((assertion) => `✗ ${visible(assertion)} does not hold.`),
    '',
  ].join('\n');
}

function summaryLines(deployment: DeploymentSummary): string[] {
  const { service, revision, outcome, startedAtMs, completedAtMs, reason, costUsd } = deployment;
  const took = completedAtMs === undefined ? '' : ` after ${clock(completedAtMs - startedAtMs)}`;
  return [
    `${visible(service)}, revision ${revision}: ${outcome}${took}`,
    ...(reason === undefined ? [] : [`  because        ${visible(reason)}`]),
    `  healthy tasks  at least ${deployment.lowestHealthy} (floor ${deployment.floor})`,
    `  tasks          at most ${deployment.highestTasks} (ceiling ${deployment.ceiling})`,
    `  requests       ${deployment.failedRequests} failed`,
    `  cost           ${costUsd.toFixed(6)} USD`,
  ];
}

const eventColumns = ['number', 'atMs', 'reason', 'level', 'words', 'docs'] as const;
const deploymentColumns = [
  'service',
  'revision',
  'startedAtMs',
  'outcome',
  'completedAtMs',
  'reason',
  'floor',
  'ceiling',
  'lowestHealthy',
  'highestTasks',
  'failedRequests',
  'costUsd',
] as const;

/** One table of the events and one of the deployments, each with its heads, an empty line between them. */
function csv({ events, deployments }: RunReport, isSummary: boolean): string {
  const summary = table(deploymentColumns, deployments);
  return isSummary ? summary : `${table(eventColumns, events)}\n${summary}`;
}

function table<K extends string>(
  columns: readonly K[],
  rows: ReadonlyArray<{ readonly [key in K]?: string | number }>,
): string {
  const lines = rows.map((row) => columns.map((column) => cell(String(row[column] ?? ''))).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

/** A value that a spreadsheet would take for a formula is marked as text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
