import { buildCatalogue } from '#model/aws/build-catalogue.ts';
import { indexOf } from '#model/design-index.ts';
import type { Design } from '#model/design.ts';
import type { Intervention, RunSpec } from '#model/run.ts';
import { PlanBoundExceeded } from '#sim/boot/bounds.ts';
import { BadService, designOfService, shorthandName } from '#sim/boot/service-shorthand.ts';
import { Rehearsal } from '#sim/rehearsal.ts';
import type { Scenario } from '#sim/scenario.ts';
import { scenarios } from '#sim/scenarios/index.ts';
import { BadScript } from '#sim/script.ts';
import { UsageError, type SimulateCommand } from './arguments.ts';
import { parseAssertion, type Assertion } from './assertion.ts';
import { BadInput, readJsonInput } from './bad-input.ts';
import { readCatalogue } from './catalogue-file.ts';
import type { ExitCode } from './exit-code.ts';
import { printRun, type RunReport } from './format-run.ts';
import { readScript, type ScriptFile } from './script-file.ts';
import type { System } from './system.ts';
import { takeIn } from './take-in.ts';
import { visible } from './visible.ts';

/** Simulates what a command asks for, prints it, and answers whether every deployment completed. */
export async function simulate(command: SimulateCommand, system: System): Promise<ExitCode> {
  const assertions = command.assertions.map(parseAssertion);
  try {
    const script = command.script === undefined ? undefined : await readScript(command.script, system);
    const spec = await specOf(command, script, system);
    const report = reportOf(rehearsalOf(spec, script), command.untilMs, assertions);
    system.out(printRun(report, command));
    return exitCodeOf(report);
  } catch (error) {
    if (!(error instanceof BadInput || error instanceof PlanBoundExceeded)) throw error;
    system.err(`${error.message.split('\n').map(visible).join('\n')}\n`);
    return 2;
  }
}

/** The run; what of a script cannot be done to the design is told with its place in the script. */
function rehearsalOf(spec: RunSpec, script: ScriptFile | undefined): Rehearsal {
  try {
    return new Rehearsal(spec);
  } catch (error) {
    if (!(error instanceof BadScript)) throw error;
    throw script?.refused(error) ?? new BadInput(error.message);
  }
}

function reportOf(rehearsal: Rehearsal, untilMs: number, assertions: readonly Assertion[]): RunReport {
  const settled = rehearsal.run(untilMs);
  const deployments = rehearsal.summaries();
  return {
    settled,
    endedAtMs: rehearsal.simulation.nowMs,
    deployments,
    events: rehearsal.events(),
    catalogue: { ...rehearsal.spec.catalogue, ...buildCatalogue },
    failedAssertions: assertions.filter(({ holds }) => !deployments.every(holds)).map(({ text }) => text),
  };
}

function exitCodeOf({ deployments, failedAssertions }: RunReport): ExitCode {
  if (!deployments.every(({ outcome }) => outcome === 'completed')) return 3;
  return failedAssertions.length > 0 ? 1 : 0;
}

async function specOf(
  command: SimulateCommand,
  script: ScriptFile | undefined,
  system: System,
): Promise<RunSpec> {
  const scenario = scenarioOf(command);
  const design = await designOf(command, scenario, system);
  const { catalogue: file } = command;
  const catalogue = file === undefined ? undefined : await readCatalogue(file, system);
  const interventions =
    script?.interventions ??
    scenario?.interventions(serviceIn(command, design, scenario)) ??
    deployAll(design);
  return {
    design,
    seed: command.seed,
    interventions,
    ...(scenario?.parameters ? { parameters: scenario.parameters } : {}),
    ...(catalogue ? { catalogue } : {}),
  };
}

function scenarioOf({ scenario: id }: SimulateCommand): Scenario | undefined {
  if (id === undefined) return undefined;
  const found = scenarios.find((each) => each.id === id);
  if (!found) throw new UsageError(`There is no scenario ${JSON.stringify(id)}.`);
  return found;
}

async function designOf(
  { file, service }: SimulateCommand,
  scenario: Scenario | undefined,
  system: System,
): Promise<Design> {
  if (service !== undefined) return shorthand(service);
  if (file === undefined) return scenario!.design();
  const taken = await takeIn(file, system);
  if ('error' in taken) {
    const { message, line, column } = taken.error;
    throw new BadInput(`${file}${line === undefined ? '' : `:${line}:${column ?? 1}`}: ${message}`);
  }
  if (indexOf(taken.design).ofKind('service').length === 0)
    throw new BadInput(
      `${file}: There is no service in it, so nothing is deployed. Draw one, or describe one with --service.`,
    );
  return taken.design;
}

function shorthand(text: string): Design {
  try {
    return designOfService(readJsonInput(text, '--service').value);
  } catch (error) {
    if (!(error instanceof BadService)) throw error;
    throw new BadInput(error.message);
  }
}

/** The service a scenario is applied to: the one it brings, else the first one of the design. */
function serviceIn(
  { file, service }: SimulateCommand,
  design: Design,
  scenario: Scenario | undefined,
): string {
  if (service !== undefined) return shorthandName;
  if (file === undefined) return scenario!.service;
  return indexOf(design).ofKind('service')[0]!;
}

/** What is rehearsed when nothing is said: the next revision of every service, deployed at once. */
const deployAll = (design: Design): Intervention[] =>
  indexOf(design)
    .ofKind('service')
    .map((service): Intervention => ({ atMs: 0, do: 'deploy', service }));
