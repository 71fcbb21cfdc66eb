import type { DeploymentSummary, SimEvent } from '#model/run.ts';
import { clock, traceLine } from '#sim/event-view.ts';
import type { RunFormat } from './arguments.ts';
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
}

export function printRun(report: RunReport, format: RunFormat): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  return format === 'csv' ? csv(report.events) : text(report);
}

function text({ events, deployments, settled, endedAtMs, failedAssertions }: RunReport): string {
  return [
    ...events.map((event) => visible(traceLine(event))),
    '',
    ...deployments.flatMap((deployment) => [...summaryLines(deployment), '']),
    settled
      ? `Nothing more happens after ${clock(endedAtMs)}.`
      : `Stopped at ${clock(endedAtMs)} with more to come.`,
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

const columns = ['number', 'atMs', 'reason', 'level', 'words', 'docs'] as const;

function csv(events: readonly SimEvent[]): string {
  const rows = events.map((event) => columns.map((column) => cell(String(event[column]))).join(','));
  return `${[columns.join(','), ...rows].join('\n')}\n`;
}

/** A value that a spreadsheet would take for a formula is marked as text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
